"""Wards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.client.assessments import Assessments
from api.client.caller import Caller, Json
from api.client.collection import Collection
from api.client.feeds import Feeds
from api.client.imports import Imports
from api.client.periods import Period
from api.client.staffing import Staffing


@dataclass(frozen=True)
class Wards:
    """Wards that you may see."""

    caller: Caller

    def all(self, board_id: str | None = None) -> Iterator[Json]:
        """Every ward, or those of one board."""
        return self.caller.pages("/wards", board_id=board_id)


@dataclass(frozen=True)
class Ward:
    """One ward."""

    caller: Caller
    id: str

    @property
    def path(self) -> str:
        """Its path."""
        return f"/wards/{self.id}"

    def read(self) -> Json:
        """What it is."""
        return self.caller.get(self.path)

    def change(self, ward: Any) -> Json:
        """Change what it is."""
        return self.caller.put(self.path, ward)

    def part(self, name: str) -> Collection:
        """A part of the ward file that belongs to the ward, such as people or absence."""
        return Collection(self.caller, f"{self.path}/{name.replace('_', '-')}")

    def period(self, period_id: str) -> Period:
        """A roster period."""
        return Period(self.caller, self.path, period_id)

    @property
    def periods(self) -> Collection:
        """Its roster periods."""
        return Collection(self.caller, f"{self.path}/periods")

    @property
    def mappings(self) -> Collection:
        """Mappings of other systems' tables."""
        return Collection(self.caller, f"{self.path}/mappings")

    @property
    def imports(self) -> Imports:
        """Tables of other systems that come in."""
        return Imports(self.caller, f"{self.path}/imports")

    @property
    def assessments(self) -> Assessments:
        """Assessments by the common staffing method."""
        return Assessments(self.caller, f"{self.path}/assessments")

    @property
    def staffing(self) -> Staffing:
        """Its staffing records."""
        return Staffing(self.caller, f"{self.path}/staffing")

    @property
    def feeds(self) -> Feeds:
        """Your own calendar feeds."""
        return Feeds(self.caller, f"{self.path}/own-feeds")
