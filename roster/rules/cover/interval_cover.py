"""Enough people of each staff group on the floor, interval by interval."""

from __future__ import annotations

from roster.rules.cover.cover_rule import CoverRule, CoverValues


class IntervalCover(CoverRule[CoverValues]):
    """Demand as headcount by interval and group; a gap has a price, so a short ward still gets its best roster."""

    id = "interval-cover"
    title = "Cover by interval"
    example = "Registered nurses: 0 of 1 on Mon 2 Nov 07:30-21:00, 1 short"
    kind = "staff"
