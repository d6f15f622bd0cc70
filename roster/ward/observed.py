"""Observers on top of what the floor needs at the time, whichever day that need belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from roster.ward.clock import elapsed
from roster.ward.need import Need
from roster.ward.ward import Ward


@dataclass(frozen=True, slots=True)
class Watch:
    """One day's interval of an observation, in elapsed minutes."""

    date: dt.date
    start: int
    end: int
    observers: int

    def spans(self, start: int, end: int) -> bool:
        """Whether it lasts from start to end."""
        return self.start <= start and end <= self.end


def watches(group: str, ward: Ward) -> tuple[Watch, ...]:
    """Every interval of observation by a group that starts in the period."""
    return tuple(
        Watch(date, elapsed(date, line.start), elapsed(date, line.start + line.clock_minutes), line.observers)
        for line in ward.observations
        if line.group == group
        for date in ward.period.dates
        if line.holds_on(date)
    )


def with_observers(group: str, asked: Sequence[Need], ward: Ward) -> Iterator[Need]:
    """The needs of a group, each with the observers of its time added; where none stands, the observers alone."""
    watching = watches(group, ward)
    for need in asked:
        for start, end in pairwise(_cuts(watching, (need.start, need.end))):
            more = sum(watch.observers for watch in watching if watch.spans(start, end))
            most = None if need.most is None else need.most + more
            yield replace(need, start=start, end=end, least=need.least + more, most=most)
    yield from _alone(group, asked, watching)


def _alone(group: str, asked: Sequence[Need], watching: Sequence[Watch]) -> Iterator[Need]:
    """Observers at times for which nothing else is asked."""
    spans = [(need.start, need.end) for need in asked] + [(watch.start, watch.end) for watch in watching]
    times = sorted({time for span in spans for time in span})
    for start, end in pairwise(times if watching else ()):
        here = [watch for watch in watching if watch.spans(start, end)]
        if here and not any(need.start <= start and end <= need.end for need in asked):
            yield Need(group, here[0].date, start, end, sum(watch.observers for watch in here), None)


def _cuts(watching: Iterable[Watch], span: tuple[int, int]) -> list[int]:
    """A span and the times within it at which somebody starts or ends observing."""
    first, last = span
    return sorted({first, last} | {t for watch in watching for t in (watch.start, watch.end) if first < t < last})
