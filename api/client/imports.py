"""Tables of other systems that come in."""

from __future__ import annotations

from dataclasses import dataclass

from api.client.caller import Caller, Json


@dataclass(frozen=True)
class Imports:
    """Imports into a ward."""

    caller: Caller
    path: str

    def take_in(
        self,
        name: str,
        table: bytes,
        period_id: str,
        *,
        mapping: bytes | None = None,
        mapping_id: str | None = None,
        based_on_id: str | None = None,
        dry_run: bool = False,
    ) -> Json:
        """Take in a table, named as its file is, by a mapping or one that the ward keeps: what it changes."""
        options = {"period_id": period_id, "mapping_id": mapping_id, "based_on_id": based_on_id}
        data = {name: value for name, value in options.items() if value is not None}
        files = {"table": (name, table), **({} if mapping is None else {"mapping": ("mapping", mapping)})}
        return self.caller.post(self.path, data=data | {"dry_run": str(dry_run).lower()}, files=files)
