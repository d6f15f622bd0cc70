"""Hard terms in ward words, for conflicts between fixed inputs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Sequence_

from roster.rules.words import counted, hours, on
from roster.table import (
    OFF,
    Accompany,
    Balance,
    Count,
    Cover,
    Duties,
    Run,
    Sequence,
    Table,
    Term,
    Touch,
    Wish,
    numbers_of,
)
from roster.table.frame import Frame


def phrase(term: Term, title: str, frame: Frame, table: Table, beside: Sequence_[Term] = ()) -> str:
    """What a term of a ward's table demands, in one sentence that names its rule.

    Of a rule on sequences only what the cells fixed by the past and by the terms `beside` it come to is told.
    """
    who = f"{term.origin.subject} " if term.origin.subject else ""
    if isinstance(term, Sequence) and term.least == 0:
        met = tuple(_met(term, frame, table, beside))
        if met:
            return f"{title}: {who}may not work " + "; ".join(met)
    return f"{title}: {who}{_demand(term, frame, table)}"


def _met(term: Sequence, frame: Frame, table: Table, beside: Sequence_[Term]) -> Iterator[str]:
    """The occurrences of the term's patterns to which fixed cells come, with their dates."""
    closed: dict[int, Duties] = {}
    for other in beside:
        if isinstance(other, Wish) and other.row == term.row:
            closed[other.day] = closed.get(other.day, 0) | other.duties
    every = (1 << len(frame.duties)) - 1
    for pattern in term.patterns:
        for start in pattern.starts:
            days = range(start, start + len(pattern.duties))
            left = [1 << int(table.past[term.row, d]) if d < frame.first else every & ~closed.get(d, 0) for d in days]
            if all(held and held & ~duties == 0 for held, duties in zip(left, pattern.duties, strict=True)):
                cells = zip(left, days, strict=True)
                yield " then ".join(f"{_codes(held, frame)} on {on(frame.dates[day])}" for held, day in cells)


def _demand(term: Term, frame: Frame, table: Table) -> str:
    match term:
        case Wish():
            return f"{_cell(term, frame)} on {on(frame.dates[term.day])}"
        case Sequence():
            return _sequence(term, frame)
        case Run():
            return f"no more than {term.most} days in a row on {_codes(term.duties, frame)}"
        case Count():
            return _count(term, frame, table)
        case Touch():
            return f"works on no more than {term.most} of {counted(len(term.groups), 'weekend')}"
        case Cover(least=0):
            return f"no more than {term.most} on {term.origin.place}"
        case Cover():
            return f"needs at least {term.least} on {term.origin.place}"
        case Accompany():
            return f"needs {term.least} beside them on {term.origin.place}"
        case Balance():
            return "a fair share"


def _cell(term: Wish, frame: Frame) -> str:
    every = (1 << len(frame.duties)) - 1
    left = every & ~term.duties
    if left == OFF:
        return "is not to work"
    if left == 0:
        return "has nothing left to do"
    if len(numbers_of(left)) == 1:
        return f"works {_codes(left, frame)}"
    if term.duties & OFF:
        return f"works one of {_codes(left, frame)}"
    return f"may not work {_codes(term.duties, frame)}"


def _sequence(term: Sequence, frame: Frame) -> str:
    if term.least > 0:
        return f"needs rest from {_dates(term.origin.place, frame, [s for p in term.patterns for s in p.starts])}"
    shapes = {" then ".join(_codes(duties, frame) for duties in pattern.duties) for pattern in term.patterns}
    return "may not work " + "; ".join(sorted(shapes))


def _count(term: Count, frame: Frame, table: Table) -> str:
    """Duties where each counts one, else hours; less what was carried in from before the table."""
    first, last = frame.dates[max(term.start, 0)], frame.dates[min(term.stop, frame.days) - 1]
    by_duty = table.measures[term.measure].max() <= 1
    limit, words = (term.least, "at least") if term.most is None else (term.most, "no more than")
    left = max(0, (limit or 0) - term.base)
    amount = f"{left} duties" if by_duty and left != 1 else "1 duty" if by_duty else hours(left)
    return f"{words} {amount} from {on(first)} to {on(last)}"


def _dates(place: str, frame: Frame, days: Iterable[int]) -> str:
    if place:
        return place
    dates: list[dt.date] = [frame.dates[day] for day in days]
    return f"{on(min(dates))} to {on(max(dates))}"


def _codes(duties: Duties, frame: Frame) -> str:
    if duties == frame.work:
        return "any duty"
    return "/".join(frame.duties[k] or "off" for k in numbers_of(duties))
