"""Which sums the labels of a re-plan hold, and how the totals of all of them are one whole number.

Each total has a field of bits of its own, with a guard bit above it: so two subtractions tell whether all totals lie
within their ends, and one addition raises them all.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.scoring import kernel
from solvers.replanning.outlines import Outlines
from solvers.replanning.sums import TOUCHED, Ints, Sums

DIMENSIONS = 6
"""Sums that a label may hold."""

STATES = 1 << 17
"""Nodes of a day times totals of all sums held."""

BITS = 62
"""Bits of all fields and their guards."""


class Held(NamedTuple):
    """The sums that labels hold in a window, and those that they need not: nothing may be added to them.

    sums      int64[place], their numbers
    shifts    int64[place], the lowest bit of each field
    masks     int64[place], a field's bits, unshifted
    ends      int64[day + 1, 2], the least and the most packed totals of a label of each day
    reach     int64[number of a row's sum], the most that the window can add
    closed    int64[number of a row's sum], the sums to which nothing may be added
    counts    int64[4]: sums held, sums closed, the place of the groups of days or -1, all guard bits
    """

    sums: Ints
    shifts: Ints
    masks: Ints
    ends: Ints
    reach: Ints
    closed: Ints
    counts: Ints


def room_to_hold(sums: Sums, days: int) -> Held:
    """Room for any row and window."""
    most = int(np.diff(sums.owner).max(initial=0))
    mine, shifts, masks = np.zeros((3, DIMENSIONS), dtype=np.int64)
    reach, closed = np.zeros((2, most), dtype=np.int64)
    return Held(
        mine, shifts, masks, np.zeros((days + 1, 2), dtype=np.int64), reach, closed, np.zeros(4, dtype=np.int64)
    )


@kernel
def hold(
    outlines: Outlines,
    sums: Sums,
    held: Held,
    row: int,
    first: int,
    last: int,
    base: Ints,
    limits: Ints,
    ended: bool,
    most: int,
    pace: int,
) -> None:
    """Choose `most` sums at most, those with a minimum first, then the tightest maxima, and lay out their fields.

    base     int64[sum], the row's totals without the window
    limits   int64[sum, 2], the least and the most total that may come of it
    ended    whether the rest of the line is there, so that the costs of totals count
    pace     see `_narrow`; 0 for none
    """
    owner, counts = sums.owner[row], held.counts
    counts[0], counts[1], counts[2], counts[3] = 0, 0, -1, 0
    held.ends[first : last + 1] = 0
    urgency = np.empty(sums.owner[row + 1] - owner, dtype=np.float64)
    for i in range(len(urgency)):
        urgency[i] = _urgency(outlines, sums, held, owner + i, i, row, first, last, base, limits, ended)
    bit, room = 0, STATES // _widest(outlines, row, first, last)
    while counts[0] < most:
        best = -1
        for i in range(len(urgency)):
            if urgency[i] < np.inf and (best < 0 or urgency[i] < urgency[best]):
                best = i
        if best < 0:
            break
        urgency[best] = np.inf
        number, place = owner + best, counts[0]
        high = max(0, min(limits[number, 1] - base[number], held.reach[best]))
        step = _step(outlines, sums, row, number, first, last)
        width = _width(high + step)
        if bit + width + 1 > BITS or high + 1 > room:
            continue
        held.sums[place], held.shifts[place], held.masks[place] = number, bit, (1 << width) - 1
        if sums.ladder[number] == TOUCHED:
            counts[2] = place
        low = limits[number, 0] - base[number]
        _narrow(outlines, sums, held, row, first, last, place, low, high, pace * step if low > 0 else 0)
        counts[3] |= 1 << (bit + width)
        bit += width + 1
        room //= high + 1
        counts[0] += 1


@kernel
def _widest(outlines: Outlines, row: int, first: int, last: int) -> int:
    """The most nodes of a day."""
    layers, widest = outlines.layers[outlines.outline[row]], 1
    for day in range(first, last + 1):
        widest = max(widest, layers[day + 1] - layers[day])
    return widest


@kernel
def _urgency(
    outlines: Outlines,
    sums: Sums,
    held: Held,
    number: int,
    i: int,
    row: int,
    first: int,
    last: int,
    base: Ints,
    limits: Ints,
    ended: bool,
) -> float:
    """How urgent it is to hold a sum, the least first; infinite if it need not be held. Notes its reach."""
    reach = 0
    for day in range(first, last):
        reach += highest_of(outlines, sums, row, number, day)
    held.reach[i] = reach
    if reach == 0:
        return np.inf
    begin = sums.begins[number] + base[number]
    reach = min(reach, sums.begins[number + 1] - begin - 1)
    flat = sums.level[begin] >= base[number] + reach
    inside = base[number] >= limits[number, 0] and base[number] + reach <= limits[number, 1]
    if inside and (flat or (not ended and sums.allowed[number, 0] == 0)):
        return np.inf
    if sums.ladder[number] == TOUCHED or base[number] < limits[number, 0]:
        return 0.0
    cap = max(0, min(reach, limits[number, 1] - base[number]))
    if cap == 0:
        held.closed[held.counts[1]] = number
        held.counts[1] += 1
        return np.inf
    if ended and not flat and sums.level[begin] < min(base[number] + reach, limits[number, 1]):
        return 1.0
    return float(1.0 + (cap + 1.0) / (reach + 1.0))


@kernel
def _narrow(
    outlines: Outlines,
    sums: Sums,
    held: Held,
    row: int,
    first: int,
    last: int,
    place: int,
    low: int,
    high: int,
    stray: int,
) -> None:
    """Set what labels of each day may hold of a sum, so that it can still end between `low` and `high`.

    If they may `stray` only so far, they also stay as near to an even use of days.
    """
    number, shift, mask, ahead = held.sums[place], held.shifts[place], held.masks[place], 0
    for day in range(last, first - 1, -1):
        least, most = low - ahead, high
        if stray > 0 and day < last:
            even = (low + high) * (day - first) // (2 * (last - first))
            least, most = max(least, even - stray), min(most, even + stray)
        if most < max(least, 0):
            least, most = mask, 0
        held.ends[day, 0] |= max(least, 0) << shift
        held.ends[day, 1] |= most << shift
        if day > first:
            ahead += highest_of(outlines, sums, row, number, day - 1)


@kernel
def _step(outlines: Outlines, sums: Sums, row: int, number: int, first: int, last: int) -> int:
    """The most that a day of the window can add to a sum, 1 at least."""
    step = 1
    for day in range(first, last):
        step = max(step, highest_of(outlines, sums, row, number, day))
    return step


@kernel
def highest_of(outlines: Outlines, sums: Sums, row: int, number: int, day: int) -> int:
    """The most that a day can add to a sum."""
    if sums.ladder[number] == TOUCHED:
        return int(outlines.highest[outlines.outline[row], day])
    return int(sums.highest[sums.ladder[number], day])


@kernel
def _width(most: int) -> int:
    """The bits that a whole number up to `most` needs."""
    bits = 1
    while most >> bits > 0:
        bits += 1
    return bits


@kernel
def unpacked(held: Held, packed: int, place: int) -> int:
    """One of packed totals."""
    return int((packed >> held.shifts[place]) & held.masks[place])
