"""Boards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.client.caller import Json
from api.client.collection import Collection


@dataclass(frozen=True)
class Boards(Collection):
    """Boards that you may see."""

    path: str = "/boards"

    def create_ward(self, board_id: str, ward: Any) -> Json:
        """A ward without parts."""
        return self.caller.post(f"{self.path}/{board_id}/wards", ward)

    def create_ward_file(self, board_id: str, ward: Any) -> Json:
        """A ward with its first period and all parts, out of a ward file's plain values: `ward_id` and `period_id`."""
        return self.caller.post(f"{self.path}/{board_id}/ward-files", ward)
