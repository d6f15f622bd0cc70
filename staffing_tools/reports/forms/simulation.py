"""The spread of workload, and establishments set against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from staffing_tools.reports.machine import meeting_form, spread_form
from staffing_tools.workload import Meeting, RunWorth, WorkloadSpread


def simulation_form(spread: WorkloadSpread, met: Iterable[Meeting], worth: Iterable[RunWorth]) -> dict[str, Any]:
    """Staff needed by part of the day, days that establishments would have met, and what runs are worth."""
    return {
        "spread": spread_form(spread),
        "met": [meeting_form(each) for each in met],
        "worth": [asdict(each) for each in worth],
    }
