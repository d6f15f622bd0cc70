"""What lists of things have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.client.caller import Caller, Json


@dataclass(frozen=True)
class Reading:
    """A list whose entries are read."""

    caller: Caller
    path: str

    def all(self, **query: Any) -> Iterator[Json]:
        """Every entry, in the order in which they were made."""
        return self.caller.pages(self.path, **query)

    def read(self, id_: str) -> Json:
        """An entry; its version is remembered for an edit."""
        return self.caller.get(f"{self.path}/{id_}")


@dataclass(frozen=True)
class Collection(Reading):
    """A list whose entries are made, changed and removed too. Edits are of the version that was last read."""

    def create(self, body: Any) -> Json:
        """Make an entry."""
        return self.caller.post(self.path, body)

    def change(self, id_: str, body: Any) -> Json:
        """Put something in an entry's place."""
        return self.caller.put(f"{self.path}/{id_}", body)

    def remove(self, id_: str) -> None:
        """Remove an entry."""
        self.caller.delete(f"{self.path}/{id_}")
