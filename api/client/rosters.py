"""Versions of a period's roster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from api.client.caller import Caller, Json
from api.client.collection import Reading
from api.client.jobs import Job


class CellEdit(TypedDict):
    """A cell that gets another duty; after publication with `consent`, and perhaps `cause`."""

    person: str
    date: str
    duty: str
    consent: NotRequired[bool]
    cause: NotRequired[str]


@dataclass(frozen=True)
class Rosters(Reading):
    """Versions of a period's roster."""

    def create(self, roster: Any = None, based_on_id: str | None = None) -> Json:
        """A draft out of a roster's plain values, or out of another version."""
        return self.caller.post(self.path, {"roster": roster, "based_on_id": based_on_id})


@dataclass(frozen=True)
class Roster:
    """One version."""

    caller: Caller
    path: str

    def read(self) -> Json:
        """The version with its cells."""
        return self.caller.get(self.path)

    def remove(self) -> None:
        """Remove a draft."""
        self.caller.delete(self.path)

    def edit(self, cells: Sequence[CellEdit], *, dry_run: bool = False) -> Json:
        """Change cells, or only say what the rules say to it: findings that appear and disappear, and the value."""
        return self.caller.patch(f"{self.path}/cells", {"cells": [*cells], "dry_run": dry_run}, of=self.path)

    def step(self, step: str, *acknowledge: str) -> Json:
        """propose, return, approve or publish; `acknowledge` breaches or that it is late."""
        body = {"step": step, "acknowledge": [*acknowledge]}
        return self.caller.post(f"{self.path}/steps", body, of=self.path)

    def ask(self, work: str, **request: Any) -> Job:
        """Ask for work on it that takes longer than a request: explain, repair, cover or fairer."""
        return Job(self.caller, self.caller.post(f"{self.path}/{work}", request)["id"])

    def findings(self, **query: Any) -> Iterator[Json]:
        """What the rules find, perhaps of one `person` or `rule`, or each `breach` alone."""
        start: int | None = 0
        while start is not None:
            page = self.caller.get(f"{self.path}/findings", **query, start=start)
            yield from page["items"]
            start = page["next"]

    def report(self, name: str) -> Json:
        """A report: value, cover, proof, costs or figures."""
        return self.caller.get(f"{self.path}/{name}")

    def compare(self, other_id: str) -> Json:
        """Beside another version."""
        return self.caller.get(f"{self.path}/comparison/{other_id}")

    def export(self, form: str) -> bytes:
        """The roster as a file: xlsx, html, pdf, svg or json."""
        return self.caller.content(f"{self.path}/exports/{form}")

    def hours(self, mapping_id: str, form: str = "csv") -> bytes:
        """Hours by person, date and element of pay, as a mapping of the ward says."""
        return self.caller.content(f"{self.path}/hours/{mapping_id}", form=form)
