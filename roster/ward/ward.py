"""The ward file: everything that a roster is made from, for one ward and one period."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from roster.ward.absence import Absence
from roster.ward.base import Id, Noun
from roster.ward.demand import Demand
from roster.ward.groups import Group
from roster.ward.history import History, Ledger
from roster.ward.locks import Lock
from roster.ward.patterns import AgreedPattern
from roster.ward.people import Competence, Contract, Person
from roster.ward.period import Period
from roster.ward.shifts import Shift
from roster.ward.wishes import Wish

WARD_SCHEMA = 1


class Board(Noun):
    """The health board that runs the ward."""

    id: Id
    title: str


class WardCard(Noun):
    """What the ward is."""

    id: Id
    title: str
    kind: str
    beds: int = Field(ge=1, le=200)
    board: Board
    public_holidays: tuple[dt.date, ...] = ()


class RuleSetting(Noun):
    """A rule's value set by the ward in place of the pack's, with where it comes from."""

    rule: Id
    parameter: Id
    value: bool | int | float | str | None
    source: str = Field(min_length=1)


class Ward(Noun):
    """A ward and its period. `roster.ward.parse_ward` also checks that every name in it refers to something."""

    schema_version: int = Field(default=WARD_SCHEMA, alias="schema", ge=1, le=WARD_SCHEMA)
    pack: str = "nhs-scotland"
    ward: WardCard
    period: Period
    shifts: tuple[Shift, ...] = Field(min_length=1)
    groups: tuple[Group, ...] = Field(min_length=1)
    people: tuple[Person, ...] = Field(min_length=1)
    contracts: tuple[Contract, ...]
    demand: tuple[Demand, ...] = ()
    competences: tuple[Competence, ...] = ()
    absence: tuple[Absence, ...] = ()
    patterns: tuple[AgreedPattern, ...] = ()
    wishes: tuple[Wish, ...] = ()
    locks: tuple[Lock, ...] = ()
    history: tuple[History, ...] = ()
    ledgers: tuple[Ledger, ...] = ()
    rules: tuple[RuleSetting, ...] = ()

    def shift(self, code: str) -> Shift:
        """The shift with this code. Raises KeyError."""
        for shift in self.shifts:
            if shift.code == code:
                return shift
        raise KeyError(code)

    def under_contract(self, person: str, date: dt.date) -> bool:
        """Whether a contract of the person runs on the date."""
        return any(line.person == person and line.holds_on(date) for line in self.contracts)

    def person(self, id_: str) -> Person:
        """The person with this id. Raises KeyError."""
        for person in self.people:
            if person.id == id_:
                return person
        raise KeyError(id_)
