"""A roster read as time: who was on what duty from when to when, the past included."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from roster.rules.spans import Spans
from roster.table.frame import Frame
from roster.ward import DAY, Person, Roster, Shift, Ward

T = TypeVar("T")

Place = tuple[int, dt.date, int]
"""A duty among all others: the row of its person, its date, and which it is of several on the date."""

Floor = dict[int, dict[Place, "Stint"]]
"""Clinical duties by the days that they touch."""


@dataclass(frozen=True, slots=True)
class Stint:
    """One duty worked: it starts on `date`, from `start` to `end` in elapsed minutes, `minutes` of it worked."""

    person: str
    date: dt.date
    shift: Shift
    start: int
    end: int
    minutes: int


@dataclass(frozen=True)
class Earlier:
    """What an edited reading has from the one that it was edited from.

    `floor` is as it is after the edit, `judged` as it was before, and `changed` when somebody came or went.
    """

    floor: Floor
    judged: dict[Hashable, list[Any]]
    changed: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Reading:
    """A roster beside its ward, for rules to read by clock times; of some people alone, if `only` names them."""

    frame: Frame
    roster: Roster
    only: frozenset[str] | None = None
    _stints: dict[str, tuple[Stint, ...]] = field(default_factory=dict, repr=False, compare=False)
    _earlier: Earlier | None = field(default=None, repr=False, compare=False)

    def edited(self, roster: Roster, people: Collection[str]) -> Reading:
        """A reading of a roster that differs in these people's lines alone; what was read of others is kept."""
        stints = {person: read for person, read in self._stints.copy().items() if person not in people}
        old, new = self._placed(people), Reading(self.frame, roster, _stints=stints)._placed(people)
        gone = {place: stint for place, stint in old.items() if new.get(place) != stint}
        come = {place: stint for place, stint in new.items() if old.get(place) != stint}
        spans = tuple((stint.start, stint.end) for stint in (*gone.values(), *come.values()))
        return Reading(
            self.frame,
            roster,
            _stints=stints,
            _earlier=Earlier(_relaid(self._floor, gone, come), self._judged.copy(), spans),
        )

    def narrowed(self, people: Collection[str]) -> Reading:
        """A reading of these people alone, with all that was read already."""
        return Reading(self.frame, self.roster, frozenset(people), self._stints.copy())

    def along(self, key: Hashable, spans: Spans, judge: Callable[[int], T]) -> Sequence[T]:
        """What is judged of each span of time by who is on the floor in it, and by the ward, kept under a key.

        In an edited reading only those spans are judged again in which somebody came or went.
        """
        if key not in self._judged:
            if self._earlier is None or key not in self._earlier.judged:
                self._judged[key] = [judge(number) for number in range(len(spans))]
            else:
                judged = self._earlier.judged[key].copy()
                for number in spans.touched(self._earlier.changed):
                    judged[number] = judge(number)
                self._judged[key] = judged
        return self._judged[key]

    def reads(self, person: str) -> bool:
        """Whether the person is among those who are read."""
        return self.only is None or person in self.only

    @property
    def ward(self) -> Ward:
        """The ward that the roster is of."""
        return self.frame.ward

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the ward, or those of them who are read."""
        return tuple(person for person in self.ward.people if self.reads(person.id))

    @cached_property
    def _judged(self) -> dict[Hashable, list[Any]]:
        return {}

    def _read(self, person: str) -> Iterator[Stint]:
        for line in self.ward.history:
            if line.person == person:
                for step, code in enumerate(line.duties):
                    if code:
                        yield self._stint(person, line.start + dt.timedelta(days=step), code)
        for date, codes in self.roster.dated(person):
            for code in codes:
                yield self._stint(person, date, code)

    def _stint(self, person: str, date: dt.date, code: str) -> Stint:
        shift = self.ward.shift(code)
        start, end = shift.span(date)
        return Stint(person, date, shift, start, end, shift.worked(date))

    def stints(self, person: str) -> tuple[Stint, ...]:
        """Every duty of a person by date, the past included."""
        if person not in self._stints:
            self._stints[person] = tuple(self._read(person))
        return self._stints[person]

    @cached_property
    def _floor(self) -> Floor:
        if self._earlier is not None:
            return self._earlier.floor
        return _relaid({}, {}, self._placed(person.id for person in self.people))

    def _placed(self, people: Iterable[str]) -> dict[Place, Stint]:
        """Clinical duties of people by their places."""
        placed: dict[Place, Stint] = {}
        for person in people:
            row, number, date = self.frame.row(person), 0, dt.date.min
            for stint in self.stints(person):
                number, date = number + 1 if stint.date == date else 0, stint.date
                if stint.shift.clinical:
                    placed[row, date, number] = stint
        return placed

    def on_floor(self, start: int, end: int) -> tuple[Stint, ...]:
        """Clinical duties that run at any time from start to end (elapsed minutes), in the order of people."""
        near: dict[Place, Stint] = {}
        for day in range(start // DAY, (end - 1) // DAY + 1):
            near |= self._floor.get(day, {})
        return tuple(near[place] for place in sorted(near) if near[place].start < end and near[place].end > start)

    def rostered(self, person: str) -> tuple[Stint, ...]:
        """The person's duties in the period."""
        stints = self.stints(person)
        return stints[bisect_left(stints, self.frame.dates[self.frame.first], key=_date) :]

    def on(self, person: str, date: dt.date) -> tuple[Stint, ...]:
        """The person's duties that start on a date."""
        stints = self.stints(person)
        begin = end = bisect_left(stints, date, key=_date)
        while end < len(stints) and stints[end].date == date:
            end += 1
        return stints[begin:end]


def _date(stint: Stint) -> dt.date:
    return stint.date


def _relaid(floor: Floor, gone: dict[Place, Stint], come: dict[Place, Stint]) -> Floor:
    """The floor without some duties and with others; days that none of them touches are shared with the old one."""
    laid = dict(floor)
    for day in {day for stint in (*gone.values(), *come.values()) for day in _days(stint)}:
        laid[day] = {place: stint for place, stint in laid.get(day, {}).items() if place not in gone}
    for place, stint in come.items():
        for day in _days(stint):
            laid[day][place] = stint
    return laid


def _days(stint: Stint) -> range:
    """The days of elapsed time that a duty touches."""
    return range(stint.start // DAY, (stint.end - 1) // DAY + 1)
