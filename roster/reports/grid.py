"""The roster as a grid of people and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from roster.reports.cover import Cover
from roster.reports.kinds import DutyKind, kind_of
from roster.reports.wishes import Wishes
from roster.rules.rulebook import Rulebook
from roster.ward import Person, Roster, Shift, codes_in

WEEK = 7


@dataclass(frozen=True, slots=True)
class GridDay:
    """One column."""

    date: dt.date
    holiday: bool

    @property
    def weekend(self) -> bool:
        """Whether it is a Saturday or a Sunday."""
        return self.date.weekday() >= 5

    @property
    def begins_week(self) -> bool:
        """Whether a week begins here."""
        return self.date.weekday() == 0


@dataclass(frozen=True, slots=True)
class GridCell:
    """One person's day. `away` says that the person is absent for all of it, and never why.

    `wish` is None where nothing was wished, else whether it is granted; `was` is None where nothing was changed since
    the roster was published, else what the cell held then, "" for a day off.
    """

    text: str
    kind: DutyKind | None
    away: bool
    locked: bool
    in_charge: bool
    wish: bool | None
    was: str | None = None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One person's line of work. `group` is the title of the staff group that the person counts in, "" for none."""

    person: str
    name: str
    band: int
    group: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class GridFoot:
    """The most people of one group that are missing at one time, by day."""

    group: str
    title: str
    short: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows in the order of the ward file, a foot for every group with a demand, and the duties that may appear."""

    days: tuple[GridDay, ...]
    rows: tuple[GridRow, ...]
    feet: tuple[GridFoot, ...]
    legend: tuple[tuple[Shift, DutyKind], ...]

    def weeks(self, count: int) -> Iterator[Grid]:
        """The grid cut into pieces of `count` weeks, the last one perhaps shorter."""
        for start in range(0, len(self.days), count * WEEK):
            part = slice(start, start + count * WEEK)
            yield replace(
                self,
                days=self.days[part],
                rows=tuple(replace(row, cells=row.cells[part]) for row in self.rows),
                feet=tuple(replace(foot, short=foot.short[part]) for foot in self.feet),
            )

    @property
    def week_lengths(self) -> list[tuple[dt.date, int]]:
        """The first date and the number of days of each week."""
        return [(week.days[0].date, len(week.days)) for week in self.weeks(1)]

    @property
    def used(self) -> frozenset[str]:
        """The codes of the duties that somebody has."""
        return frozenset(code for row in self.rows for cell in row.cells for code in codes_in(cell.text))


def grid_of(rulebook: Rulebook, roster: Roster, cover: Cover, wishes: Wishes) -> Grid:
    """The grid of a roster, with its cover and its answers to wishes."""
    ward = rulebook.ward
    days = tuple(GridDay(date, date in ward.ward.public_holidays) for date in ward.period.dates)
    cells = _Cells.of(rulebook, roster, wishes)
    rows = tuple(
        GridRow(
            person=person.id,
            name=person.name,
            band=person.band,
            group=_group(rulebook, person),
            cells=tuple(cells.cell(person.id, day.date) for day in days),
        )
        for person in ward.people
    )
    feet = tuple(
        GridFoot(group.group, group.title, tuple(group.worst_short(day.date) for day in days)) for group in cover.groups
    )
    return Grid(days, rows, feet, tuple((shift, kind_of(shift)) for shift in ward.shifts))


def _group(rulebook: Rulebook, person: Person) -> str:
    """The first staff group that the person belongs to when the period starts."""
    start = rulebook.ward.period.start
    staff = (group for group in rulebook.ward.groups if group.kind == "staff")
    return next((group.title for group in staff if rulebook.frame.belongs(person, group, start)), "")


@dataclass(frozen=True)
class _Cells:
    """What cells are looked up in."""

    rulebook: Rulebook
    roster: Roster
    locked: frozenset[tuple[str, dt.date]]
    in_charge: frozenset[tuple[str, dt.date]]
    wishes: dict[tuple[str, dt.date], bool]

    @classmethod
    def of(cls, rulebook: Rulebook, roster: Roster, wishes: Wishes) -> _Cells:
        """Two wishes for one cell are granted together or not at all."""
        answers: dict[tuple[str, dt.date], bool] = {}
        for answer in wishes.answers:
            place = (answer.person, answer.date)
            answers[place] = answers.get(place, True) and answer.granted
        return cls(
            rulebook,
            roster,
            frozenset((lock.person, lock.date) for lock in rulebook.ward.locks),
            frozenset((line.person, line.date) for line in roster.in_charge),
            answers,
        )

    def cell(self, person: str, date: dt.date) -> GridCell:
        """The cell of a person on a date."""
        codes, place = self.roster.duties(person, date), (person, date)
        return GridCell(
            text="+".join(codes),
            kind=kind_of(self.rulebook.ward.shift(codes[0])) if codes else None,
            away=self.rulebook.frame.away(person, date),
            locked=place in self.locked,
            in_charge=place in self.in_charge,
            wish=self.wishes.get(place),
            was=self._was(person, date, codes),
        )

    def _was(self, person: str, date: dt.date, codes: tuple[str, ...]) -> str | None:
        """What the cell held when the roster was published, if it holds something else now."""
        places = (change for change in self.roster.changes if (change.person, change.date) == (person, date))
        first = next(places, None)
        before = None if first is None else codes_in(first.before)
        return None if before is None or before == codes else "+".join(before)
