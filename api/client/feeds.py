"""Calendar feeds of one's own duties."""

from __future__ import annotations

from dataclasses import dataclass

from api.client.caller import Json
from api.client.collection import Reading


@dataclass(frozen=True)
class Feeds(Reading):
    """Your feeds of a ward."""

    def make(self) -> Json:
        """A new feed with its private `path`, which is shown this once; asked again, it is another one."""
        return self.caller.post(self.path)

    def revoke(self, feed_id: str) -> None:
        """Revoke a feed."""
        self.caller.delete(f"{self.path}/{feed_id}")
