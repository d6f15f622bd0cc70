"""Kinds of duty as a roster shows them, each with a colour of its own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from roster.ward import EARLY, LATE, LONG, NIGHT, Shift


class DutyKind(StrEnum):
    """What a duty is to a reader of the roster."""

    EARLY = "early"
    LATE = "late"
    DAY = "day"
    LONG_DAY = "long day"
    NIGHT = "night"
    LONG_NIGHT = "long night"
    STUDY = "away from the floor"


@dataclass(frozen=True, slots=True)
class Colours:
    """A background and the ink on it, as #RRGGBB; their contrast is at least 4.5 to 1 (WCAG 2.2 AA, 1.4.3)."""

    ground: str
    ink: str


COLOURS: dict[DutyKind, Colours] = {
    DutyKind.EARLY: Colours("#FFE9A8", "#3D2E00"),
    DutyKind.LATE: Colours("#FBCBA7", "#4A1F00"),
    DutyKind.DAY: Colours("#DDEBC8", "#1F3300"),
    DutyKind.LONG_DAY: Colours("#A9DCC3", "#00321E"),
    DutyKind.NIGHT: Colours("#33578F", "#FFFFFF"),
    DutyKind.LONG_NIGHT: Colours("#3E2A66", "#FFFFFF"),
    DutyKind.STUDY: Colours("#E3D9EC", "#33204A"),
}
"""Light for the day, dark for the night, so that the two also differ in grey."""


def kind_of(shift: Shift) -> DutyKind:
    """The kind of a duty, from its tags."""
    if not shift.clinical:
        return DutyKind.STUDY
    long, night = LONG in shift.tags, NIGHT in shift.tags
    if night:
        return DutyKind.LONG_NIGHT if long else DutyKind.NIGHT
    if long:
        return DutyKind.LONG_DAY
    return DutyKind.EARLY if EARLY in shift.tags else DutyKind.LATE if LATE in shift.tags else DutyKind.DAY
