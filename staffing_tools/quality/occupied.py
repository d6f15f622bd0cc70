"""Occupied bed days out of a tool run: what rates are given for."""

from __future__ import annotations

from typing import Literal

from staffing_tools.tool import ToolRun


def occupied_bed_days(run: ToolRun, part: str, on_pass: Literal["counted", "left out"]) -> int:
    """Patients at the fixed time of one part of each complete day, added up.

    A bed kept for a patient on pass counts as occupied in some definitions and not in others, so the caller says which.
    Raises KeyError for a part that the run does not have.
    """
    if part not in run.part_codes:
        raise KeyError(f"the run has no part of the day {part!r}; known: {', '.join(run.part_codes)}")
    entries = [entry for entry in run.complete() if entry.part == part]
    away = 0 if on_pass == "counted" else sum(entry.on_pass for entry in entries)
    return sum(entry.census for entry in entries) - away
