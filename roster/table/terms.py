"""The kinds of term that a table is made of.

A rule in ward language is lowered to these and nothing else, so a solver reads eight small types and no law.
Every term has one price. `price=None` makes it hard: each unit of its amount is a breach. Otherwise each unit of its
amount costs `price`.

Days count from 0, the first day of the carried-in past. Duties are numbered from 0, the day off; a set of duties is
a bit mask (`Duties`), so a table holds at most 63 of them. A day outside the table holds no duty: nothing is counted,
met or worked there. What lies in the past counts like the rest unless the kind says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Duties = int
"""A set of duties as a bit mask: bit k stands for duty k; bit 0 is the day off."""

Cells = tuple[tuple[int, Duties], ...]
"""Places in the table: pairs of a day and the duties that count there."""

OFF: Duties = 1
"""The set that holds the day off alone."""


def duties_of(numbers: Iterable[int]) -> Duties:
    """The set of these duty numbers."""
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask


def numbers_of(duties: Duties) -> tuple[int, ...]:
    """The duty numbers in a set, ascending."""
    return tuple(k for k in range(duties.bit_length()) if duties >> k & 1)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a term came from, in ward words: the rule, whom or what it speaks of, and where."""

    rule: str
    subject: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """One cell should not hold any of `duties`. Amount: 1 if it does."""

    origin: Origin
    row: int
    day: int
    duties: Duties
    price: int | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A short pattern of duties on consecutive days, looked for from each of the `starts`; worth `weight` a time."""

    duties: tuple[Duties, ...]
    starts: tuple[int, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Sequence:
    """Occurrences of patterns, by weight, against a minimum and a maximum. Amount: the weight missing or too many.

    The usual form is `least=0, most=0`: each occurrence is forbidden or priced. Occurrences may overlap. An occurrence
    counts only if its last day is not in the past.
    """

    origin: Origin
    row: int
    patterns: tuple[Pattern, ...]
    price: int | None
    least: int = 0
    most: int | None = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Length of every unbroken stretch of days on `duties`. Amount: days short of `least` and days beyond `most`.

    A day beyond `most` counts if it is not in the past. A short stretch counts if its last day is the last day of the
    past or later; one that touches the table's first day is let off where `open_start`, its last day where `open_end`.
    """

    origin: Origin
    row: int
    duties: Duties
    price: int | None
    least: int = 1
    most: int | None = None
    open_start: bool = True
    open_end: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """`base` plus the sum of a measure over days `start` to `stop` (exclusive), against a minimum and a maximum.

    Amount: units of the measure below `least` or above `most`, in steps of `unit`, the last one rounded up.
    """

    origin: Origin
    row: int
    measure: int
    start: int
    stop: int
    price: int | None
    least: int | None = None
    most: int | None = None
    base: int = 0
    unit: int = 1


@dataclass(frozen=True, slots=True)
class Touch:
    """Number of groups of cells (such as weekends) with any work in them. Amount: groups short or too many.

    A group has work in it if any of its cells holds one of the duties that count there.
    """

    origin: Origin
    row: int
    groups: tuple[Cells, ...]
    price: int | None
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """Counts of several rows, each against its own fair target, at a convex price.

    Row i's deviation is |base[i] + its sum of the measure over `start`..`stop` - targets[i]|. Half a step of `unit` is
    free, since whole duties seldom meet a target; what lies beyond counts in steps, the last one rounded up. k steps
    make an amount of k(k+1)/2, so the row that is worst off is the dearest. The term's amount is the sum over its rows.
    """

    origin: Origin
    rows: tuple[int, ...]
    measure: int
    start: int
    stop: int
    targets: tuple[int, ...]
    base: tuple[int, ...]
    unit: int
    price: int | None

    @property
    def free(self) -> int:
        """How far from its target a row may be at no cost."""
        return self.unit // 2


@dataclass(frozen=True, slots=True)
class Cover:
    """People of a group who work any of `cells`, counted once per cell. Amount: people short or too many."""

    origin: Origin
    group: int
    cells: Cells
    price: int | None
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Accompany:
    """If anybody of `group` works any of `cells`, at least `least` of the group `by` do. Amount: people short.

    People of `by` are counted once per cell, as in Cover. Who is of both groups counts on both sides.
    """

    origin: Origin
    group: int
    by: int
    cells: Cells
    price: int | None
    least: int = 1


RowTerm = Wish | Sequence | Run | Count | Touch
ColumnTerm = Cover | Accompany
Term = RowTerm | Balance | ColumnTerm
