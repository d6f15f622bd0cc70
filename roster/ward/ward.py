"""The ward file: everything that a roster is made from, for one ward and one period."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, field_validator

from roster.ward.absence import Absence
from roster.ward.annual_hours import AnnualHours
from roster.ward.base import Date, Dates, Id, Noun, Text, Title, six_decimals
from roster.ward.calendar_dates import Calendar
from roster.ward.demand import Demand
from roster.ward.dues import Due
from roster.ward.figure_targets import FigureTarget
from roster.ward.filling import FillingStep
from roster.ward.groups import Group
from roster.ward.history import History, Ledger
from roster.ward.job_shares import JobShare
from roster.ward.learners import Placement, Preceptorship
from roster.ward.learning import Learning
from roster.ward.leave_account import LeaveAccount
from roster.ward.leave_request import LeaveRequest
from roster.ward.locks import Lock
from roster.ward.moves import Move
from roster.ward.observations import Observation
from roster.ward.other_work import OtherWork
from roster.ward.overrides import Override
from roster.ward.pairings import Pairing
from roster.ward.patterns import AgreedPattern
from roster.ward.pay_rates import PayRate
from roster.ward.people import Competence, Contract, Person
from roster.ward.period import Period
from roster.ward.shifts import Shift
from roster.ward.time_owed import TimeOwed
from roster.ward.wishes import Wish
from roster.ward.working_time import WorkingTime

WARD_SCHEMA = 1


class Board(Noun):
    """The health board that runs the ward."""

    id: Id
    """Short name of the board."""
    title: Title
    """Name of the board in full."""
    nation: Literal["Scotland", "England", "Wales", "Northern Ireland"] = "Scotland"
    """The nation whose terms of service hold."""
    absence_credit: Literal["contract average", "planned shifts"] = "contract average"
    """What a day of absence counts towards contract hours."""


class WardCard(Noun):
    """What the ward is."""

    id: Id
    """Short name of the ward."""
    title: Title
    """Name of the ward in full."""
    kind: Title
    """Kind of ward, such as acute adult."""
    beds: int = Field(ge=1, le=200)
    """Number of beds."""
    board: Board
    """The health board."""
    public_holidays: Dates = ()
    """Dates of public holidays in and around the period."""


_LARGEST = 1e9
"""A setting stays within what every file format keeps exactly."""


def _plain(value: Any) -> Any:
    if not isinstance(value, bool | int | float | str | None):
        raise ValueError("is not one plain value; give a number, a text, true or false")
    if isinstance(value, int | float) and not abs(value) <= _LARGEST:
        raise ValueError("is not a number from -1,000,000,000 to 1,000,000,000")
    return value


def _kept(value: Any) -> Any:
    """Six decimals of a number; nothing for empty text."""
    if isinstance(value, float):
        return six_decimals(value)
    return None if value == "" else value


Setting = Annotated[bool | int | float | Text | None, BeforeValidator(_plain), AfterValidator(_kept)]
"""One value of a rule, nothing where a limit is lifted."""


class RuleSetting(Noun):
    """A rule's value set by the ward in place of the pack's, with where it comes from."""

    rule: Id
    """Id of the rule."""
    parameter: Id
    """Which of its values."""
    value: Setting = None
    """The ward's own value; empty lifts a limit."""
    source: Title
    """Who decided it, and where that is written."""


class Ward(Noun):
    """A ward and its period. `roster.ward.parse_ward` also checks that every name in it refers to something."""

    schema_version: int = Field(default=WARD_SCHEMA, alias="schema")
    """Version of the form of this file."""
    pack: Id = "nhs-scotland"
    """The rule pack that holds."""
    ward: WardCard
    """What the ward is."""
    period: Period
    """The roster period."""
    shifts: tuple[Shift, ...] = Field(min_length=1, max_length=62)
    """Duties that people are rostered to."""
    groups: tuple[Group, ...] = Field(min_length=1, max_length=100)
    """Groups of staff that demand is written for."""
    people: tuple[Person, ...] = Field(min_length=1, max_length=500)
    """The ward's staff."""
    contracts: tuple[Contract, ...] = Field(max_length=2000)
    """Hours that people owe."""
    demand: tuple[Demand, ...] = Field(default=(), max_length=5000)
    """How many people are needed, by interval."""
    competences: tuple[Competence, ...] = Field(default=(), max_length=5000)
    """Skills held between dates."""
    absence: tuple[Absence, ...] = Field(default=(), max_length=5000)
    """Who is away when."""
    patterns: tuple[AgreedPattern, ...] = Field(default=(), max_length=2000)
    """Agreed patterns and protected adjustments, one effect a line."""
    calendars: tuple[Calendar, ...] = Field(default=(), max_length=100)
    """Named dates to which patterns refer, such as a council's school holidays."""
    job_shares: tuple[JobShare, ...] = Field(default=(), max_length=100)
    """Two people who share one job."""
    annual_hours: tuple[AnnualHours, ...] = Field(default=(), max_length=500)
    """People who owe hours by the year."""
    leave_requests: tuple[LeaveRequest, ...] = Field(default=(), max_length=1000)
    """Requests for carer's leave that wait for an answer."""
    wishes: tuple[Wish, ...] = Field(default=(), max_length=5000)
    """What people ask for."""
    locks: tuple[Lock, ...] = Field(default=(), max_length=5000)
    """Cells that are fixed."""
    history: tuple[History, ...] = Field(default=(), max_length=500)
    """What people worked before the period."""
    ledgers: tuple[Ledger, ...] = Field(default=(), max_length=500)
    """What people carry in."""
    working_time: tuple[WorkingTime, ...] = Field(default=(), max_length=500)
    """Young workers, opt-outs and health assessments."""
    other_work: tuple[OtherWork, ...] = Field(default=(), max_length=5000)
    """What people work elsewhere."""
    leave_accounts: tuple[LeaveAccount, ...] = Field(default=(), max_length=500)
    """Leave years, with what has been taken."""
    learning: tuple[Learning, ...] = Field(default=(), max_length=500)
    """Protected learning that is due."""
    time_owed: tuple[TimeOwed, ...] = Field(default=(), max_length=5000)
    """Hours to be taken back as time."""
    overrides: tuple[Override, ...] = Field(default=(), max_length=2000)
    """Logged overrides of rules."""
    rules: tuple[RuleSetting, ...] = Field(default=(), max_length=500)
    """Values that the ward sets in place of the pack's."""
    observations: tuple[Observation, ...] = Field(default=(), max_length=200)
    """Continuous observation on top of the demand."""
    placements: tuple[Placement, ...] = Field(default=(), max_length=500)
    """Who learns outside the numbers, and when."""
    preceptorships: tuple[Preceptorship, ...] = Field(default=(), max_length=200)
    """Who shares shifts with which preceptor."""
    dues: tuple[Due, ...] = Field(default=(), max_length=200)
    """Duties away from the floor that people are due."""
    pairings: tuple[Pairing, ...] = Field(default=(), max_length=200)
    """Who is kept apart or together: private, and without a reason."""
    moves: tuple[Move, ...] = Field(default=(), max_length=5000)
    """Staff moved to other wards, for fair turns."""
    gap_filling: tuple[FillingStep, ...] = Field(default=(), max_length=50)
    """The ward's own order of filling gaps; left out, the pack's."""
    pay_rates: tuple[PayRate, ...] = Field(default=(), max_length=500)
    """What the board pays, in place of the rates that come with the program."""
    figure_targets: tuple[FigureTarget, ...] = Field(default=(), max_length=200)
    """What the ward holds its key figures to, in place of the program's thresholds."""

    @field_validator("schema_version", mode="after")
    @classmethod
    def _is_known(cls, version: int) -> int:
        if version != WARD_SCHEMA:
            raise ValueError(f"is a version of the ward file that this program does not read; it reads {WARD_SCHEMA}")
        return version

    def shift(self, code: str) -> Shift:
        """The shift with this code. Raises KeyError."""
        for shift in self.shifts:
            if shift.code == code:
                return shift
        raise KeyError(code)

    def working_time_of(self, person: str) -> WorkingTime:
        """The person's standing in working time law; everybody's, where the ward file says nothing else."""
        return next((line for line in self.working_time if line.person == person), WorkingTime(person=person))

    def under_contract(self, person: str, date: Date) -> bool:
        """Whether a contract of the person runs on the date."""
        return any(line.person == person and line.holds_on(date) for line in self.contracts)

    def booked(self, person: str, date: Date) -> str:
        """The duty that is locked for the person on the date, "" for none."""
        return next((lock.duty for lock in self.locks if (lock.person, lock.date) == (person, date)), "")

    def person(self, id_: str) -> Person:
        """The person with this id. Raises KeyError."""
        for person in self.people:
            if person.id == id_:
                return person
        raise KeyError(id_)
