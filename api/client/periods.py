"""Roster periods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.client.caller import Caller, Json
from api.client.collection import Collection
from api.client.jobs import Job
from api.client.rosters import Roster, Rosters
from api.client.swaps import Swaps


@dataclass(frozen=True)
class Period:
    """One roster period of a ward."""

    caller: Caller
    ward_path: str
    id: str

    @property
    def path(self) -> str:
        """Its path."""
        return f"{self.ward_path}/periods/{self.id}"

    def read(self) -> Json:
        """When it is, and until when wishes are taken."""
        return self.caller.get(self.path)

    def ward_file(self) -> Json:
        """Everything that a roster of the period is made from."""
        return self.caller.get(f"{self.path}/ward-file")

    def change_ward_file(self, ward: Any) -> Json:
        """Make the ward and the period what a ward file says."""
        return self.caller.put(f"{self.path}/ward-file", ward)

    def part(self, name: str) -> Collection:
        """A part of the ward file that belongs to the period, such as locks or history."""
        return Collection(self.caller, f"{self.path}/{name.replace('_', '-')}")

    def solve(self, **request: Any) -> Job:
        """Ask for a roster: `seconds`, `cores`, `seed` and others of the request."""
        return self.ask("solve", **request)

    def ask(self, work: str, **request: Any) -> Job:
        """Ask for work on the period that takes longer than a request."""
        return Job(self.caller, self.caller.post(f"{self.path}/{work}", request)["id"])

    @property
    def rosters(self) -> Rosters:
        """Versions of its roster."""
        return Rosters(self.caller, f"{self.path}/rosters")

    def roster(self, roster_id: str) -> Roster:
        """One version of its roster."""
        return Roster(self.caller, f"{self.path}/rosters/{roster_id}")

    @property
    def own_wishes(self) -> Collection:
        """Your own wishes."""
        return Collection(self.caller, f"{self.path}/own-wishes")

    @property
    def swaps(self) -> Swaps:
        """Swaps of duties."""
        return Swaps(self.caller, f"{self.path}/swaps")

    def duties(self) -> Json:
        """The published roster as its staff see it."""
        return self.caller.get(f"{self.path}/duties")

    def own_duties(self, person: str) -> Json:
        """One's own hours, shares, wishes and findings."""
        return self.caller.get(f"{self.path}/duties/{person}")

    def away(self, mapping_id: str, form: str = "csv") -> bytes:
        """Who is away when, as a mapping of the ward says."""
        return self.caller.content(f"{self.path}/away/{mapping_id}", form=form)
