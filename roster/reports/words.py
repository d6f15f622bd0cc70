"""Amounts as people read them."""

from __future__ import annotations

from fractions import Fraction


def clocked(minutes: int) -> str:
    """Minutes as hours and minutes, such as 151:30 or -3:05."""
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"


def signed(minutes: int) -> str:
    """Minutes as hours and minutes with their sign, such as +3:30; nothing owed either way is 0:00."""
    return f"+{clocked(minutes)}" if minutes > 0 else clocked(minutes)


def spoken(minutes: int) -> str:
    """Minutes in a sentence, such as 1 hour, 4 hours 30 minutes or 45 minutes."""
    whole, rest = divmod(minutes, 60)
    parts = [_counted(whole, "hour")] if whole or not rest else []
    return " ".join([*parts, *([_counted(rest, "minute")] if rest else [])])


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def shown(share: Fraction) -> Fraction:
    """A share as it is shown, in thousandths: 0 only where there is nothing, and 1 only where nothing is lacking."""
    thousandths = round(share * 1000)
    return Fraction(thousandths if share in (0, 1) else min(999, max(1, thousandths)), 1000)


def percent(share: Fraction | None) -> str:
    """A share as a percentage with one decimal, such as 96.4 %; a dash where there is none."""
    return "–" if share is None else f"{float(shown(share) * 100):.1f} %"


def deviation(value: float | None) -> str:
    """A deviation in points or duties with its sign, such as +1.5 or 0.0; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:+.1f}" if abs(value) >= 0.05 else "0.0"


def against(done: int, fair: float | None) -> str:
    """What was done beside its fair share, such as 4 / 3.6."""
    return f"{done} / –" if fair is None else f"{done} / {fair:.1f}"
