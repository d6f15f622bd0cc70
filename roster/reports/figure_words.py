"""Key figures and what they mean, cover, breaches and the period, as every view of a roster says them."""

from __future__ import annotations

from collections import Counter

from roster.reports.cover import Cover
from roster.reports.findings import FindingLine
from roster.reports.key_figures import KeyFigures
from roster.reports.words import percent, signed
from roster.rules.words import counted
from roster.ward import Period

NO_DEMAND = "No demand is given, so nothing can be said of cover."


def no_gap_in(cover: Cover) -> str:
    """What to say of a cover that has no gap."""
    return "No gap: every interval of every group is covered." if cover.demanded else NO_DEMAND


def period_words(period: Period) -> str:
    """The period, such as Mon 2 November to Sun 29 November 2026 (28 days)."""
    first, last = period.start, period.end
    return f"{first:%a} {first.day} {first:%B} to {last:%a} {last.day} {last:%B %Y} ({period.days} days)"


MEANINGS = (
    ("Cover", "the share of the hours needed in the staff groups that is filled; skills are counted apart"),
    ("Net hours", "hours worked less hours owed, balances carried in included; + is worked beyond the contract"),
    ("Unsocial points", "a weight on nights, weekends, holidays and lates, so that they can be shared fairly"),
    ("Unsocial spread", "unsocial points between the person furthest above a fair share and the furthest below"),
    ("Night share", "the part of the hours worked on the floor that is worked on night duties"),
    ("Points", "the price of what is allowed but not wanted, by the ward's rules; fewer is better"),
)
"""What the figures mean, as pairs of term and meaning."""


def breaches_in(findings: tuple[FindingLine, ...]) -> str:
    """The warning of a roster that breaks hard rules, with how often it breaks each; "" for a legal one."""
    counts = Counter(line.title for line in findings if line.breach)
    if not counts:
        return ""
    rules = "; ".join(f"{title}, {counted(count, 'breach', 'breaches')}" for title, count in counts.items())
    return f"This roster breaks hard rules and must not be worked as it stands. {rules}."


def figures_of(figures: KeyFigures) -> tuple[tuple[str, str], ...]:
    """The key figures but for the gaps, as pairs of label and amount."""
    return (
        ("Cover", percent(figures.fill_rate)),
        ("Net hours", signed(figures.net_minutes)),
        ("Wishes granted", percent(figures.wishes_granted)),
        ("Unsocial spread", f"{figures.unsocial_spread:.1f} points"),
        ("Night share", percent(figures.night_share)),
    )
