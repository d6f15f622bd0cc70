"""Risks of one kind on one ward, and whether they are severe or recurrent by the board's own measure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from staffing_tools.duties.recurrent.event import RiskEvent
from staffing_tools.facts import Fact, Facts
from staffing_tools.spans import DateSpan


@dataclass(frozen=True, slots=True)
class Window:
    """So many risks of one kind within so many days in a row are recurrent."""

    days: Fact
    count: Fact

    @property
    def words(self) -> str:
        """Such as 3 risks in 28 days."""
        return f"{self.count.value:f} {self.count.unit} in {self.days.value:f} days ({self.count.confidence})"


def windows(facts: Facts) -> tuple[Window, ...]:
    """The windows in which risks are counted."""
    return (
        Window(facts.recurrence_short_days, facts.recurrence_short_count),
        Window(facts.recurrence_long_days, facts.recurrence_long_count),
    )


@dataclass(frozen=True, slots=True)
class Peak:
    """The most risks that fell within a window, and the dates of the first and the last of them."""

    window: Window
    count: int
    dates: DateSpan

    @property
    def is_met(self) -> bool:
        """Whether they are as many as the window asks for."""
        return self.count >= self.window.count.value


@dataclass(frozen=True)
class Theme:
    """Risks of one kind on one ward, earliest first."""

    ward: str
    kind: str
    events: tuple[RiskEvent, ...]
    severe: tuple[RiskEvent, ...]
    """Those whose score reaches the board's threshold."""
    peaks: tuple[Peak, ...]
    """The most that fell within each window at some time."""

    @property
    def met(self) -> tuple[Window, ...]:
        """Windows in which enough of them fell at some time."""
        return tuple(peak.window for peak in self.peaks if peak.is_met)

    @property
    def is_severe(self) -> bool:
        """Whether any of them is severe."""
        return bool(self.severe)

    @property
    def is_recurrent(self) -> bool:
        """Whether they recur."""
        return bool(self.met)

    @property
    def words(self) -> str:
        """Such as A, red shift: 4 from 2025-06-03 to 2025-06-20; recurrent."""
        why = [f"recurrent, {window.words}" for window in self.met]
        why += [f"severe: {', '.join(event.id for event in self.severe)}"] if self.severe else []
        span = f"{self.events[0].date} to {self.events[-1].date}"
        return f"{self.ward}, {self.kind}: {len(self.events)} from {span}; {'; '.join(why) or 'neither'}"


def themes(events: Iterable[RiskEvent], facts: Facts) -> tuple[Theme, ...]:
    """Every theme, those that are severe or recurrent among them."""
    ordered = sorted(events, key=lambda each: (each.ward, each.kind, each.date, each.id))
    grouped = groupby(ordered, key=lambda each: (each.ward, each.kind))
    return tuple(_theme(ward, kind, tuple(group), facts) for (ward, kind), group in grouped)


def _theme(ward: str, kind: str, events: tuple[RiskEvent, ...], facts: Facts) -> Theme:
    severe = tuple(each for each in events if each.score is not None and each.score >= facts.severe_score.value)
    dates = [each.date for each in events]
    return Theme(ward, kind, events, severe, tuple(_peak(dates, window) for window in windows(facts)))


def _peak(dates: list[dt.date], window: Window) -> Peak:
    """The most of some ordered dates that lie within the days of a window, the earliest of equal ones."""
    most, first = (1, 0, 0), 0
    for last, date in enumerate(dates):
        while (date - dates[first]).days >= window.days.value:
            first += 1
        most = max(most, (last - first + 1, first, last), key=lambda held: held[0])
    count, start, end = most
    return Peak(window, count, DateSpan(first=dates[start], last=dates[end]))
