"""Staffing records of a ward."""

from __future__ import annotations

from dataclasses import dataclass

from api.client.caller import Caller, Json
from api.client.collection import Collection

CSV = "text/csv"


@dataclass(frozen=True)
class Staffing:
    """Records of daily staffing, risks, escalations and every other duty of the Act."""

    caller: Caller
    path: str

    def records(self, kind: str) -> Collection:
        """Records of a kind, such as daily-counts or escalations."""
        return Collection(self.caller, f"{self.path}/{kind}")

    def table(self, kind: str, content: bytes, media: str = CSV) -> Json:
        """Take in a table of records of a kind."""
        headers = {"Content-Type": media}
        return self.caller.post(f"{self.path}/{kind}/table", content=content, headers=headers)

    def set_up(self, setup: Json) -> Json:
        """Say how the ward keeps its records: which shifts are assessed, since when."""
        return self.caller.put(f"{self.path}/setup", setup, new=True)

    def report(self, name: str) -> Json:
        """A report, such as real-time or escalations."""
        return self.caller.get(f"{self.path}/reports/{name}")
