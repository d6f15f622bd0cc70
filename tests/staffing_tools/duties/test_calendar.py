"""Due dates of a financial year, and what records and logs show to be done."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from staffing_tools.duties.agency import AgencyLog
from staffing_tools.duties.calendar import CalendarPlan, Due, DutyCalendar, check_calendar, due_dates
from staffing_tools.duties.recurrent import PlanLog
from staffing_tools.method import assess, complete
from tests.staffing_tools.duties.test_recurrent import PLAN
from tests.staffing_tools.duties.test_training import FIELDS
from tests.staffing_tools.duties.test_training import log as training
from tests.staffing_tools.method.records import assessment

COMPLETED = complete(assess(assessment()))


def calendar(*completed: Any, agency: AgencyLog | None = None, **changes: Any) -> DutyCalendar:
    plan = CalendarPlan.model_validate({"year": "2025-26", "wards": ["A", "B"]} | changes)
    return DutyCalendar(plan, completed, agency)


def by(section: str, dues: tuple[Due, ...]) -> list[dt.date]:
    return [due.date for due in dues if due.section == section]


def test_due_dates_of_2025_26() -> None:
    dues = due_dates(calendar())
    assert by("12IM", dues) == [dt.date(2026, 4, 30)]
    assert by("12IJ", dues) == [dt.date(2026, 3, 31)] * 2
    quarters = [dt.date(2025, 7, 30), dt.date(2025, 10, 30), dt.date(2026, 1, 30), dt.date(2026, 4, 30)]
    assert by("12IB", dues) == by("12IF", dues) == quarters
    assert [due.date for due in dues] == sorted(due.date for due in dues)


def test_days_that_no_statute_names_say_so() -> None:
    kinds = {due.section: (due.statutory, due.source) for due in due_dates(calendar())}
    assert kinds["12IJ"] == (True, "SSI 2024/43 reg 2: no less often than once in each financial year (SEEN)")
    assert kinds["12IM"][0] is True
    assert "INFERRED" in kinds["12IM"][1]
    assert not kinds["12IB"][0]
    assert "DESIGN" in kinds["12IB"][1]


def test_a_completed_record_is_what_counts_and_brings_its_own_dates() -> None:
    dues = due_dates(calendar(COMPLETED))
    done = {due.about: due.done_on for due in dues if due.what == "common staffing method completed"}
    assert done == {"A": COMPLETED.completed_on, "B": None}
    assert by("12IL", dues) == [dt.date(2025, 9, 17)]
    assert dt.date(2026, 2, 20) in by("12IJ", dues)


@pytest.mark.parametrize(("today", "severity"), [(dt.date(2026, 3, 31), "information"), (dt.date(2026, 4, 1), "error")])
def test_a_ward_without_a_completed_record_is_an_error_once_the_year_is_over(today: dt.date, severity: str) -> None:
    findings = [each for each in check_calendar(calendar(COMPLETED), today) if "method completed, B" in each.message]
    assert [finding.severity for finding in findings] == [severity]


def test_what_was_done_is_not_overdue() -> None:
    agency = AgencyLog.model_validate(
        {"title": "Board", "returns": [{"quarter_ends": "2025-06-30", "sent_on": "2025-08-02", "occasions": 0}]}
    )
    nursing = {"section": "12IF", "about": "nursing", "due": "2025-07-30", "done_on": "2025-07-20"}
    findings = check_calendar(calendar(agency=agency, done=[nursing]), dt.date(2025, 9, 1))
    assert [(finding.code, finding.date) for finding in findings] == [
        ("duty-done-late", dt.date(2025, 7, 30)),
        ("duty-next", dt.date(2025, 10, 30)),
        ("duty-next", dt.date(2025, 10, 30)),
    ]
    late = check_calendar(calendar(), dt.date(2025, 9, 1))
    assert [finding.code for finding in late if finding.severity == "warning"] == ["duty-late", "duty-late"]


def test_reviews_of_plans_and_training_that_lapses_are_due_in_their_year() -> None:
    plans = PlanLog.model_validate(
        {"title": "Plans", "plans": [PLAN, PLAN | {"kind": "red shift", "review_on": "2027-01-01"}]}
    )
    held = replace(calendar(), plans=plans, training=(training(),))
    dues = due_dates(held)
    assert [(due.date, due.about) for due in dues if due.section == "12IE"] == [(dt.date(2025, 9, 1), "A")]
    assert [(due.what, due.date) for due in dues if due.section == "12II"] == [
        ("PMVA of p1 renewed", dt.date(2026, 1, 9)),
        ("PMVA of p2 renewed", dt.date(2026, 2, 9)),
    ]
    renewed = {"person": "p1", "course": "PMVA", "on": "2025-12-01", "until": "2027-11-30"}
    later = replace(held, training=(training(held=[*FIELDS["held"], renewed]),))
    assert [due.what for due in due_dates(later) if due.section == "12II"] == ["PMVA of p2 renewed"]


def test_years_of_other_records_do_not_count() -> None:
    dues = due_dates(calendar(COMPLETED, year="2026-27"))
    assert all(due.done_on is None for due in dues)
