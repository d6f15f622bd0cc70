"""Fixed days before the horizon that have the run lengths of a history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.formats.inrc2.instance import History, Instance, Nurse, Shift, cell
from roster.table import Cells16


def past_of(instance: Instance, duty: Mapping[str, int]) -> Cells16:
    """int16[nurse, day]: as many days as the longest run of any nurse, duties numbered as in `duty`.

    A shorter run is preceded by something else, so that each run up to the last day has its exact length. Which skill
    was worked is not known and plays no part.
    """
    scenario = instance.scenario
    runs = [instance.history[nurse.name] for nurse in scenario.nurses]
    days = max((max(history.working, history.off) for history in runs), default=0)
    past = np.zeros((len(runs), days), dtype=np.int16)
    for row, (nurse, history) in enumerate(zip(scenario.nurses, runs, strict=True)):
        line = _last_days(nurse, history, scenario.shifts)
        before = "" if history.working else cell(scenario.shifts[0].name, nurse.skills[0])
        past[row] = [duty[name] for name in [before] * (days - len(line)) + line]
    return past


def _last_days(nurse: Nurse, history: History, shifts: Sequence[Shift]) -> list[str]:
    """The duties of the run of days worked or off that a history ends with."""
    if history.last_shift is None:
        return [""] * history.off
    earlier = history.working - history.of_shift
    other = next((shift.name for shift in shifts if shift.name != history.last_shift), history.last_shift)
    of_run = [other] * earlier + [history.last_shift] * history.of_shift
    return [cell(shift, nurse.skills[0]) for shift in of_run]
