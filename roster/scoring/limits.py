"""From tallies to amounts.

Every term keeps one tally, and each row of a Balance keeps one. What moves a tally differs from kind to kind and
stands in the module of that kind; what a tally costs is the same for all and stands here.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from roster.scoring.arrays import Ints, Records, record
from roster.scoring.filled import Filled
from roster.scoring.kernel import inlined, kernel
from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Term, Touch, Wish

NEVER = 2**62
"""A limit that no tally reaches."""

LIMIT = record(
    base=np.int64, least=np.int64, most=np.int64, unit=np.int64, convex=np.int64, hard=np.int64, price=np.int64
)
"""base      what the tally begins from
least     the tally should be no less
most      the tally should be no more
unit      the size of a step away from either
convex    whether step k counts k times
hard      1 if the term is hard, else 0
price     its price if it is not, else 0
"""


def limits_of(term: Term, share: int) -> tuple[int, ...]:
    """The LIMIT of a term; of its row number `share` for a Balance."""
    base, least, most, unit, convex = 0, None, None, 1, 0
    match term:
        case Wish() | Run() | Accompany():
            most = 0
        case Sequence() | Touch() | Cover():
            least, most = term.least, term.most
        case Count():
            base, least, most, unit = term.base, term.least, term.most, term.unit
        case Balance():
            base, unit, convex = term.base[share], term.unit, 1
            least, most = term.targets[share] - term.free, term.targets[share] + term.free
    return (
        base,
        -NEVER if least is None else least,
        NEVER if most is None else most,
        unit,
        convex,
        int(term.price is None),
        term.price or 0,
    )


@inlined
def steps_to(away: int, unit: int) -> int:
    """Steps of `unit` that it takes to go `away`, the last one rounded up; none if it is not positive."""
    if away <= 0:
        return 0
    return away if unit == 1 else (away + unit - 1) // unit


@inlined
def amount(limit: Any, tally: int) -> int:
    """The amount of a term with this LIMIT at this tally."""
    steps = steps_to(limit.least - tally, limit.unit) + steps_to(tally - limit.most, limit.unit)
    return steps * (steps + 1) // 2 if limit.convex else steps


@inlined
def shift(limits: Records, filled: Filled, part: int, by: int) -> None:
    """Move the tally of a part and add what that changes to `filled.change`."""
    limit = limits[part]
    tally = filled.tally[part]
    more = amount(limit, tally + by) - amount(limit, tally)
    filled.tally[part] = tally + by
    filled.change[0] += limit.hard * more
    filled.change[1] += limit.price * more


@inlined
def begin(limits: Records, tally: Ints, start: int, stop: int) -> None:
    """Set the tallies of parts `start` to `stop` to what they begin from."""
    for part in range(start, stop):
        tally[part] = limits[part].base


@kernel
def amounts(limits: Records, tally: Ints) -> Ints:
    """int64[part]: the amount of every part."""
    found = np.empty(len(tally), dtype=np.int64)
    for part in range(len(tally)):
        found[part] = amount(limits[part], tally[part])
    return found


@inlined
def total(limits: Records, tally: Ints, start: int, stop: int) -> tuple[int, int]:
    """Breaches and cost of parts `start` to `stop`."""
    hard = 0
    cost = 0
    for part in range(start, stop):
        limit = limits[part]
        found = amount(limit, tally[part])
        hard += limit.hard * found
        cost += limit.price * found
    return hard, cost
