"""Why a gap is a gap: for everybody of the group who is not there, the first thing that stops them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from roster.reports.cover import Cover, CoverInterval
from roster.reports.findings import PERSONAL
from roster.rules.rulebook import Rulebook
from roster.table import Cells16
from roster.ward import Person, Roster

if TYPE_CHECKING:
    from roster.scoring import Scorer

AWAY = "away"
NOT_THEIRS = "not theirs to work then"
"""By their duties, their pattern, part of a day away or a locked cell: a roster does not say which."""

OTHER_DUTY = "on another duty that day"
DEARER = "dearer than the gap"
COULD = "could fill it as the roster stands"

BREACH = "would break"
NO_SHIFT = "no shift spans it"
RANKS = (NO_SHIFT, AWAY, NOT_THEIRS, OTHER_DUTY, BREACH, DEARER, COULD)
"""From furthest to nearest to filling the gap: of a person's possible duties the nearest is told."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """People whom the same thing stops. `what` never says why somebody is away or has a pattern."""

    what: str
    people: tuple[str, ...]

    @property
    def words(self) -> str:
        """Such as away: R02, R15; what stops them alone where nobody is named."""
        return f"{self.what}: {', '.join(self.people)}" if self.people else self.what


UNTOLD = (Stopped("not told, since it would say who is of which sex", ()),)


@dataclass(frozen=True, slots=True)
class GapReasons:
    """A gap with what stops everybody who might fill it, the nearest to filling it last."""

    gap: CoverInterval
    stopped: tuple[Stopped, ...]

    @property
    def words(self) -> str:
        """Such as: away: R02, R15; daily rest: R04."""
        return "; ".join(line.words for line in self.stopped)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The possible duty of one person that comes nearest to filling a gap, and what stops it.

    `rank` is the place of `what` in RANKS; `day` and `duty` are numbers in the table, None and 0 where no shift spans
    the gap; `rule` is the id of the rule that stops it, "" where none does by itself.
    """

    person: str
    rank: int
    what: str
    day: int | None
    duty: int
    rule: str


def gap_reasons_of(rulebook: Rulebook, roster: Roster, cover: Cover) -> tuple[GapReasons, ...]:
    """The reasons of every gap, in the order of the calendar. Of groups by sex none is given."""
    gaps = sorted(cover.gaps, key=lambda gap: (gap.start, gap.group))
    if not gaps:
        return ()
    asking = _asking(rulebook, roster)
    by_sex = {group.group for group in cover.groups if group.kind == "sex"}
    return tuple(GapReasons(gap, UNTOLD if gap.group in by_sex else asking.stopped(gap)) for gap in gaps)


def nearest_of(rulebook: Rulebook, roster: Roster, gap: CoverInterval) -> tuple[Nearest, ...]:
    """For everybody of the gap's group who is not there, the first thing that stops them, in the order of the rows."""
    return tuple(_asking(rulebook, roster).nearest(gap))


def _asking(rulebook: Rulebook, roster: Roster) -> _Asking:
    from roster.scoring import Scorer

    return _Asking(rulebook, Scorer(rulebook.table), rulebook.frame.cells(roster))


class _Asking:
    """Asks of a filled table what an added duty would break or cost."""

    def __init__(self, rulebook: Rulebook, scorer: Scorer, cells: Cells16) -> None:
        self.rulebook = rulebook
        self.frame = rulebook.frame
        self.cells = cells
        self.scorer = scorer
        self.titles = {rule.id: rule.title.lower() for rule in rulebook.rules}
        self.hard, self.cost = self.scorer.by_rule(cells)

    def stopped(self, gap: CoverInterval) -> tuple[Stopped, ...]:
        """What stops the people of a gap's group, people with the same reason together."""
        found: dict[tuple[int, str], list[str]] = {}
        for near in self.nearest(gap):
            found.setdefault((near.rank, near.what), []).append(near.person)
        return tuple(Stopped(what, tuple(people)) for (_, what), people in sorted(found.items()))

    def nearest(self, gap: CoverInterval) -> Iterator[Nearest]:
        """The nearest possible duty of each of a gap's group who is not there."""
        group = next(group for group in self.frame.ward.groups if group.id == gap.group)
        for row, person in enumerate(self.frame.ward.people):
            if self.frame.belongs(person, group, gap.date) and not self._present(row, gap):
                yield self._nearest(row, person, gap)

    def _options(self, gap: CoverInterval) -> Iterator[tuple[int, int]]:
        """Days of the period and clinical duties that would be on the floor for the whole gap."""
        clinical = [k for k, shift in enumerate(self.frame.ward.shifts, start=1) if shift.clinical]
        for day in self.frame.period:
            for duty in clinical:
                if self.frame.start[day, duty] <= gap.start and self.frame.end[day, duty] >= gap.end:
                    yield day, duty

    def _present(self, row: int, gap: CoverInterval) -> bool:
        return any(self.cells[row, day] == duty for day, duty in self._options(gap))

    def _nearest(self, row: int, person: Person, gap: CoverInterval) -> Nearest:
        reasons = (self._reason(row, person, day, duty) for day, duty in self._options(gap))
        nowhere = Nearest(person.id, RANKS.index(NO_SHIFT), NO_SHIFT, None, 0, "")
        return max(reasons, key=lambda near: (near.rank, near.what), default=nowhere)

    def _reason(self, row: int, person: Person, day: int, duty: int) -> Nearest:
        """What stops this person from this duty."""
        what, rule = self._first(row, person, day, duty)
        rank = RANKS.index(next(known for known in reversed(RANKS) if what.startswith(known)))
        return Nearest(person.id, rank, what, day, duty, rule)

    def _first(self, row: int, person: Person, day: int, duty: int) -> tuple[str, str]:
        """The first thing that stops a duty, in words, and the rule that does."""
        if self.frame.away(person.id, self.frame.dates[day]):
            return AWAY, ""
        if not self._allowed[row, day, duty]:
            return NOT_THEIRS, ""
        if self.cells[row, day] != 0:
            return OTHER_DUTY, ""
        return self._consequence(row, day, duty)

    @cached_property
    def _allowed(self) -> NDArray[np.bool_]:
        return self.rulebook.table.allowed()

    def _consequence(self, row: int, day: int, duty: int) -> tuple[str, str]:
        """What the duty would break, or else cost, were it added to the roster."""
        after = self.cells.copy()
        after[row, day] = duty
        hard, cost = self.scorer.by_rule(after)
        broken = [rule for rule in self.titles if hard[rule] > self.hard[rule]]
        if broken:
            return self._named(BREACH, broken[0], NOT_THEIRS), broken[0]
        if cost.total() >= self.cost.total():
            dearest = max(self.titles, key=lambda rule: cost[rule] - self.cost[rule])
            return self._named(DEARER, dearest, DEARER), dearest
        return COULD, ""

    def _named(self, what: str, rule: str, unnamed: str) -> str:
        """The words of a rule that stops somebody; a personal rule is not named to the ward."""
        return unnamed if rule in PERSONAL else f"{what}: {self.titles[rule]}"
