"""An assessment read from its one file: every part from its own, every problem in the words of the right one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from roster.ward import InputError
from staffing_tools.duties.real_time import write_assessments, write_real_time
from staffing_tools.files import write_record
from staffing_tools.judgement import DayRecord, write_judgement, write_records
from staffing_tools.method import (
    AssessmentFile,
    ReadAssessment,
    assess,
    complete,
    read_assessment,
    write_completed,
    write_draft,
)
from staffing_tools.quality import write_points, write_quality
from staffing_tools.tool import write_entries, write_run
from tests.staffing_tools.cases import FIRST, entries, judgement, local_set, run, settings
from tests.staffing_tools.method.records import COMPLETED_ON, assessment, national, quality, real_time, record

TODAY = COMPLETED_ON
WHOLE = {
    "record": "record.toml",
    "national": "national.toml",
    "tool_run": "run.toml",
    "coefficients": "set.toml",
    "settings": settings().model_dump(),
    "judgement": "judgement.toml",
    "quality": "quality.toml",
    "real_time": "real_time.toml",
}


def written(folder: Path, **changes: Any) -> Path:
    """Every part of the example in a folder, and the file that names them."""
    write_draft(record(), folder / "record.toml")
    write_record(national(), folder / "national.toml")
    write_run(run(), folder / "run.toml")
    write_record(local_set(), folder / "set.toml")
    write_judgement(judgement(), folder / "judgement.toml")
    write_quality(quality(), folder / "quality.toml")
    write_real_time(real_time(), folder / "real_time.toml")
    path = folder / "assessment.toml"
    write_record(AssessmentFile.model_validate(WHOLE | changes), path)
    return path


def read(folder: Path, **changes: Any) -> ReadAssessment:
    return read_assessment(written(folder, **changes), TODAY)


def problems(folder: Path, **changes: Any) -> list[str]:
    with pytest.raises(InputError) as caught:
        read(folder, **changes)
    return [str(problem) for problem in caught.value.problems]


def test_parts_read_back_as_they_were(tmp_path: Path) -> None:
    assert read(tmp_path).assessment == assessment()


def test_a_day_in_the_file_goes_before_the_day_of_reading(tmp_path: Path) -> None:
    assert read(tmp_path, today="2025-12-01").assessment.today == dt.date(2025, 12, 1)


def test_a_set_that_comes_with_the_program_is_named_without_a_file(tmp_path: Path) -> None:
    engine = read(tmp_path, coefficients="illustrative-acute-adult", settings=None).assessment.engine
    assert engine is not None
    assert engine.coefficients.status == "illustrative"
    assert engine.settings.lead == engine.coefficients.lead
    (problem,) = problems(tmp_path, coefficients="illustrative-none")
    assert problem.startswith("coefficients: no coefficient set 'illustrative-none' comes with the program; known:")


def test_tables_stand_in_for_what_a_file_holds_and_findings_name_their_rows(tmp_path: Path) -> None:
    crowded = (*entries()[:3], entries()[3].model_copy(update={"census": 23, "levels": {"L1": 23}}), *entries()[4:])
    write_entries(run(entries=crowded), tmp_path / "entries.csv")
    late = DayRecord.model_validate({"date": FIRST - dt.timedelta(days=1), "shift": "E", "role": "RN", "needed": 3})
    write_records(judgement(records=[late]), tmp_path / "days.xlsx")
    write_points(quality(), tmp_path / "points.json")
    write_assessments(real_time(), tmp_path / "shifts.csv")
    whole = read(tmp_path, entries="entries.csv", records="days.xlsx", points="points.json", shifts="shifts.csv")
    found = {finding.code: finding.where for finding in whole.located(assess(whole.assessment).findings)}
    assert found["census-above-beds"] == "entries.csv: row 5, column census"
    assert found["day-outside"] == "days.xlsx: sheet records, row 2, column date"
    assert whole.assessment.quality == quality()
    assert whole.assessment.real_time == real_time()


def test_findings_name_the_file_that_they_are_about(tmp_path: Path) -> None:
    whole = read(tmp_path)
    found = {finding.code: finding.where for finding in whole.located(assess(whole.assessment).findings)}
    assert found["tool-unconfirmed"] == "national.toml: version"
    assert found["step-unconfirmed"].startswith("record.toml: steps.c-")
    assert found["difference"] == "triangulation"


def test_a_bad_part_is_named_with_its_place(tmp_path: Path) -> None:
    path = written(tmp_path)
    text = (tmp_path / "judgement.toml").read_text()
    (tmp_path / "judgement.toml").write_text(text.replace("needed = 3", 'needed = "some"', 1))
    with pytest.raises(InputError, match=r"^judgement\.toml: standing\[1\]\.needed: should be a number"):
        read_assessment(path, TODAY)


def test_a_part_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path, national="none.toml") == ["none.toml: there is no such file; check its name and folder"]


def test_a_table_that_does_not_fit_its_part_is_named(tmp_path: Path) -> None:
    (tmp_path / "days.csv").write_text("date,shift,role,needed\n2025-06-02,X,RN,3\n")
    (problem,) = problems(tmp_path, records="days.csv")
    assert problem.startswith("days.csv: a need names a shift that is not there")


def test_an_altered_record_before_this_one_is_refused(tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    write_completed(complete(assess(assessment())), before)
    assert read(tmp_path, previous="before.json").previous is not None
    before.write_text(before.read_text().replace("Fill the vacancy", "Leave the vacancy"))
    assert problems(tmp_path, previous="before.json") == [
        "before.json: the record was altered after it was completed; go back to the original, or supersede it"
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"coefficients": None}, "belong together"),
        ({"judgement": None, "records": "days.csv"}, 'belongs to a "judgement"'),
        ({"rekord": "x"}, "extra_forbidden|not permitted"),
    ],
)
def test_parts_that_do_not_belong_are_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        AssessmentFile.model_validate(WHOLE | changes)
