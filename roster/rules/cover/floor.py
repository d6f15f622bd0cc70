"""Who is on the floor: shared by the rules that count people by interval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby, pairwise

import numpy as np

from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.spans import Spans
from roster.rules.words import counted, on
from roster.table import Cells, Cover, Origin, TableBuilder, duties_of
from roster.table.frame import Frame
from roster.ward import Group, Need, Problem, Ward, WardError, clock_interval, needs


def needs_of(ward: Ward, kind: str) -> Iterator[tuple[Group, Need]]:
    """Every need of the groups of one kind."""
    groups = {group.id: group for group in ward.groups if group.kind == kind}
    return ((groups[need.group], need) for need in needs(ward) if need.group in groups)


def registrants(ward: Ward, id_: str, rule: str) -> Group:
    """The group that a rule takes for registered nurses. Raises WardError where there is none."""
    for group in ward.groups:
        if group.id == id_:
            return group
    message = f"no group has the id {id_!r}, which the rule {rule} takes for registered nurses"
    raise WardError((Problem(("groups",), message),))


def lower_cover(
    rule: str, wanted: Iterable[tuple[Group, Need]], frame: Frame, out: TableBuilder, price: int, over_price: int
) -> None:
    """A priced cover term for each piece of a need in which the same duties are on the floor."""
    for group, need in wanted:
        members = out.group(frame.members(group, need.date))
        for start, end, cells in pieces(frame, need.start, need.end):
            origin = Origin(rule, group.id, f"{need.date} {clock_interval(start, end)}")
            minutes = end - start
            if need.least:
                out.add(Cover(origin, members, cells, price=price * minutes, least=need.least))
            if need.most is not None:
                out.add(Cover(origin, members, cells, price=over_price * minutes, most=need.most))


def pieces(frame: Frame, start: int, end: int) -> Iterator[tuple[int, int, Cells]]:
    """An interval of elapsed minutes cut into pieces, each with the cells of clinical duties that span it."""
    clinical = [k for k, shift in enumerate(frame.ward.shifts, start=1) if shift.clinical]
    runs = (frame.start[:, clinical] < end) & (frame.end[:, clinical] > start)
    days = np.flatnonzero(runs.any(axis=1))
    near = [(int(day), k, int(frame.start[day, k]), int(frame.end[day, k])) for day in days for k in clinical]
    cuts = sorted({start, end} | {cut for *_, begin, finish in near for cut in (begin, finish) if start < cut < end})
    spanned = ((a, b, _spanning(near, a, b)) for a, b in pairwise(cuts))
    for cells, run in groupby(spanned, key=lambda piece: piece[2]):
        parts = list(run)
        yield parts[0][0], parts[-1][1], cells


def _spanning(near: list[tuple[int, int, int, int]], start: int, end: int) -> Cells:
    """The cells of the duties that are on the floor for the whole of start to end."""
    on_floor = [(day, k) for day, k, begin, finish in near if begin <= start and end <= finish]
    return tuple((day, duties_of(k for _, k in run)) for day, run in groupby(on_floor, key=lambda cell: cell[0]))


@dataclass(frozen=True)
class Wanted:
    """The needs of which a rule speaks, each with its group, and their spans of time."""

    needs: tuple[tuple[Group, Need], ...]

    @cached_property
    def spans(self) -> Spans:
        """From when to when each is."""
        return Spans([(need.start, need.end) for _, need in self.needs])


def cover_findings(rule: str, wanted: Wanted, reading: Reading, price: int, over_price: int) -> Iterator[Finding]:
    """Every stretch of a need in which the number of people on the floor is the same and is wrong."""

    def judge(number: int) -> tuple[Finding, ...]:
        return tuple(_wrong(rule, headcounts(reading, [wanted.needs[number]]), price, over_price))

    return chain.from_iterable(reading.along((rule, wanted.spans, price, over_price), wanted.spans, judge))


def _wrong(rule: str, counts: Iterable[Headcount], price: int, over_price: int) -> Iterator[Finding]:
    for count in counts:
        group, need, minutes = count.group, count.need, count.end - count.start
        over = count.present - need.most if need.most is not None else 0
        place = f"{on(need.date)} {clock_interval(count.start, count.end)}"
        if count.short > 0:
            words = f"{group.title}: {count.present} of {need.least} on {place}, {count.short} short"
            yield Finding(rule, "", need.date, False, count.short * minutes, count.short * minutes * price, words)
        if over > 0:
            words = f"{group.title}: {counted(count.present, 'person', 'people')} on {place}, {over} more than wanted"
            yield Finding(rule, "", need.date, False, over * minutes, over * minutes * over_price, words)


@dataclass(frozen=True, slots=True)
class Headcount:
    """From `start` to `end` (elapsed minutes), inside a need, the same number of its group are on the floor."""

    group: Group
    need: Need
    start: int
    end: int
    present: int

    @property
    def short(self) -> int:
        """People missing."""
        return max(0, self.need.least - self.present)


def headcounts(reading: Reading, wanted: Iterable[tuple[Group, Need]]) -> Iterator[Headcount]:
    """Every need, cut wherever the number of people changes."""
    for group, need in wanted:
        for start, end, count in _levels(_present(reading, group, need), need):
            yield Headcount(group, need, start, end, count)


def _present(reading: Reading, group: Group, need: Need) -> list[Stint]:
    here = reading.on_floor(need.start, need.end)
    return [s for s in here if reading.frame.belongs(reading.frame.person(s.person), group, need.date)]


def _levels(present: list[Stint], need: Need) -> Iterator[tuple[int, int, int]]:
    """The need's interval as stretches with the same headcount."""
    ends = {cut for stint in present for cut in (stint.start, stint.end) if need.start < cut < need.end}
    cuts = sorted({need.start, need.end} | ends)
    counts = ((a, b, sum(s.start <= a and b <= s.end for s in present)) for a, b in pairwise(cuts))
    for count, run in groupby(counts, key=lambda level: level[2]):
        parts = list(run)
        yield parts[0][0], parts[-1][1], count
