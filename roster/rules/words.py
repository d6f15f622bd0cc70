"""Dates, times and amounts in the words of findings."""

from __future__ import annotations

import datetime as dt


def on(date: dt.date) -> str:
    """A date, such as Sat 14 Nov."""
    return f"{date:%a} {date.day} {date:%b}"


def hours(minutes: int) -> str:
    """Minutes as hours, such as 9.5 h or 40 min."""
    if 0 < abs(minutes) < 60:
        return f"{minutes} min"
    text = f"{minutes / 60:.2f}".rstrip("0").rstrip(".")
    return f"{text} h"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun, such as 1 night or 2 nights."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"


def after(minutes: int, end: str) -> str:
    """How long after an end something starts, such as starts 9.5 h after N ends; before it if `minutes` is negative."""
    return f"starts {hours(abs(minutes))} {'after' if minutes >= 0 else 'before'} {end} ends"
