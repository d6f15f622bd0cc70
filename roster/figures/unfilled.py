"""Hours that the ward needed and nobody was rostered for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import WORKED, Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, told, untold
from roster.reports import Cover

DEMAND = "demand in the ward file"


class Unfilled(KeyFigure):
    """Demand is people by interval, so what is unfilled is hours and intervals and not whole duties."""

    id = "unfilled"
    title = "Unfilled hours"
    formula = (
        "(required - filled) / required, over the person-hours of the staff groups; at publication, then as worked"
    )
    inputs = "demand in the ward file; the roster; the worked roster"
    example = "1 registered nurse needed 07:00 to 21:00 for a week, 98 h, and a late unfilled from 15:00: 6.1 %, 6:00 h"
    targets = ("published", "worked")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """At publication and as worked: in all, by group, and by interval."""
        yield from _of("published", "At publication", evidence.published_cover)
        if evidence.worked:
            yield from _of("worked", "As worked", evidence.latest_cover)
        else:
            yield untold("worked", "As worked", Unit.PERCENT, WORKED, target="worked")


def _of(when: str, title: str, cover: Cover) -> Iterator[Measure]:
    yield share(when, title, cover.uncovered_minutes, cover.needed_minutes, DEMAND, target=when)
    for group in cover.staff:
        each = f"{title}: {group.title}"
        yield share(f"{when}-{group.group}", each, group.short_minutes, group.needed_minutes, DEMAND)
    yield told(f"{when}-hours", f"{title}: in hours", _hours(cover.uncovered_minutes), Unit.HOURS)
    by_clock: Counter[tuple[str, str]] = Counter()
    for gap in (gap for group in cover.staff for gap in group.gaps):
        by_clock[gap.clock, gap.group] += gap.short_minutes
    for (clock, name), minutes in sorted(by_clock.items()):
        yield told(f"{when}-{name}-{clock}", f"{title}: {name} {clock}", _hours(minutes), Unit.HOURS)


def _hours(minutes: int) -> Fraction:
    return Fraction(minutes, 60)
