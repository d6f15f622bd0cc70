"""A roster: who works what, who is in charge, and how it was made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field, field_validator, model_validator

from roster.ward.base import Date, Id, Noun
from roster.ward.changes import Change, RosterCell

ROSTER_SCHEMA = 1


def codes_in(cell: str) -> tuple[str, ...]:
    """The duty codes of a cell, none for a day off."""
    return tuple(code.strip() for code in cell.split("+") if code.strip())


class InCharge(Noun):
    """Who is in charge of the ward on one shift."""

    date: Date
    duty: Id
    person: Id


class Proof(Noun):
    """How close a roster is to the best possible: its value in priced points, and what no roster can go below.

    `uncovered_bound` is the fewest minutes of uncovered demand that any legal roster leaves, as far as proved.
    """

    status: str
    value: int
    bound: int | None = None
    uncovered_bound: int | None = None
    seed: int
    workers: int
    seconds: float
    pack: str
    program: str


class Roster(Noun):
    """Duties by person and day of the period: "" is a day off; two duties on one day are written "E+N".

    `approved` is when it was fully approved, `published` when staff were first shown it, and `changes` are those made
    since, in order.
    """

    schema_version: int = Field(default=ROSTER_SCHEMA, alias="schema")
    ward: Id
    start: Date
    days: int = Field(ge=1, le=364)
    cells: dict[Id, tuple[RosterCell, ...]]
    in_charge: tuple[InCharge, ...] = ()
    proof: Proof | None = None
    approved: Date | None = None
    published: Date | None = None
    changes: tuple[Change, ...] = ()

    @field_validator("schema_version", mode="after")
    @classmethod
    def _is_known(cls, version: int) -> int:
        if version != ROSTER_SCHEMA:
            raise ValueError(
                f"is a version of the roster file that this program does not read; it reads {ROSTER_SCHEMA}"
            )
        return version

    @model_validator(mode="after")
    def _rows_are_whole(self) -> Roster:
        for person, cells in self.cells.items():
            if len(cells) != self.days:
                raise ValueError(f"cells.{person} has {len(cells)} days; the roster has {self.days}")
        return self

    def duties(self, person: str, date: dt.date) -> tuple[str, ...]:
        """The duty codes of a person on a date of the period, none for a day off."""
        return codes_in(self.cells[person][(date - self.start).days])

    def as_draft(self) -> Roster:
        """The same duties as a draft begins: nobody has approved, published or changed them."""
        return self.model_copy(update={"approved": None, "published": None, "changes": ()})

    def dated(self, person: str) -> Iterator[tuple[dt.date, tuple[str, ...]]]:
        """Each date of the period with the person's duties."""
        for day in range(self.days):
            date = self.start + dt.timedelta(days=day)
            yield date, self.duties(person, date)
