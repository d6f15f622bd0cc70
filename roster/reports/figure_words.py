"""Key figures, cover and the period, as every view of a roster says them."""

from __future__ import annotations

from roster.reports.cover import Cover
from roster.reports.key_figures import KeyFigures
from roster.reports.words import percent, signed
from roster.ward import Period

NO_DEMAND = "No demand is given, so nothing can be said of cover."


def no_gap_in(cover: Cover) -> str:
    """What to say of a cover that has no gap."""
    return "No gap: every interval of every group is covered." if cover.demanded else NO_DEMAND


def period_words(period: Period) -> str:
    """The period, such as Mon 2 November to Sun 29 November 2026 (28 days)."""
    first, last = period.start, period.end
    return f"{first:%a} {first.day} {first:%B} to {last:%a} {last.day} {last:%B %Y} ({period.days} days)"


def figures_of(figures: KeyFigures) -> tuple[tuple[str, str], ...]:
    """The key figures but for the gaps, as pairs of label and amount."""
    return (
        ("Cover", percent(figures.fill_rate)),
        ("Net hours", signed(figures.net_minutes)),
        ("Wishes granted", percent(figures.wishes_granted)),
        ("Unsocial spread", f"{figures.unsocial_spread:.1f} points"),
        ("Night share", percent(figures.night_share)),
    )
