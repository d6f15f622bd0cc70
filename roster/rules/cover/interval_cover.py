"""Enough people of each staff group on the floor, interval by interval."""

from __future__ import annotations

from roster.rules.cover.cover_rule import CoverRule


class IntervalCover(CoverRule):
    """Demand as headcount by interval and group; a gap has a price, so a short ward still gets its best roster."""

    id = "interval-cover"
    title = "Cover by interval"
    kind = "staff"
