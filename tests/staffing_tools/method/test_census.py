"""The census of the run against that of real time, by shift where the run counts shifts, or else by day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from staffing_tools.method import check_record
from staffing_tools.method.assessment import Assessment
from tests.staffing_tools.cases import FIRST, entries, run
from tests.staffing_tools.method.records import assessment, engine, real_time

PARTS = [{"code": "E", "title": "Early", "hours": 8}, {"code": "L", "title": "Late", "hours": 16}]


def found(of: Assessment) -> list[tuple[object, ...]]:
    return [finding.place for finding in check_record(of) if finding.code == "census-differs"]


def counted(*censuses: int | None, shifts: str = "EL") -> Assessment:
    """Real-time censuses of the first day."""
    seen = [
        {"date": FIRST, "shift": shift, "census": census, "before": "green", "after": "green", "required": {"RN": 3}}
        for shift, census in zip(shifts, censuses, strict=True)
    ]
    return assessment(real_time=real_time(shifts=list(shifts), assessments=seen))


@pytest.mark.parametrize(
    ("censuses", "differs"), [((20, 19), False), ((None, None), False), ((23, 24), True), ((21, None), True)]
)
def test_a_whole_day_is_beside_all_its_shifts(censuses: tuple[Any, ...], differs: bool) -> None:
    """The run counts 20 patients on its first day."""
    assert entries()[0].census == 20
    assert found(counted(*censuses)) == ([("tool_run", "entries", 0, "census")] if differs else [])


def test_a_part_is_beside_the_shift_of_its_name() -> None:
    day = [entries()[0].model_copy(update={"part": part["code"]}) for part in PARTS]
    by_part = replace(engine(), run=run(parts=PARTS, entries=day))
    assert found(replace(counted(20, 21), engine=by_part)) == [("tool_run", "entries", 1, "census")]
