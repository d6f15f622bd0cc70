"""Every kind of work can be loaded, is done in a child process, and says so where it brings nothing."""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any

import pytest

from api.rostering import NoRosterError
from api.tasks import CONTENT, Ending, Gone, Here, Outcome, OutcomeTold, Task, Told
from api.tasks.outcomes import named
from api.tasks.works import WORKS, work_of
from roster.packs import PackError
from roster.ward import Problem, WardError
from solvers import Result, Status
from staffing_tools.reports.document import FORMS
from staffing_tools.reports.errors import DocumentError
from tests.api.jobs.asked import days_off, week
from tests.api.jobs.doing import work_here
from tests.documents import must_draw_words, must_make_pdf

ABOUT = {"roster_id": "0" * 26, "number": 1, "on": "2026-09-01"}


def _task(kind: str, **request: Any) -> Task:
    about = ABOUT | {"roster": days_off(week()).model_dump(mode="json", by_alias=True)}
    return Task(kind=kind, ward=week(), request=about | request, cores=1, seconds=60)


@pytest.mark.parametrize("kind", WORKS)
def test_every_kind_is_a_function(kind: str) -> None:
    assert callable(work_of(kind))


def test_a_child_does_the_work_and_tells_what_it_brought() -> None:
    date = week().period.start + dt.timedelta(days=1)
    task = _task("cover", date=date.isoformat(), shift="E", group="RN")
    with Here(1).begin(task, "test") as begun:
        told: list[Told | Gone] = []
        while not told or not isinstance(told[-1], OutcomeTold):
            told.append(begun.told.get(timeout=60))
    here = work_here(task)
    assert told[-1] == OutcomeTold(outcome=here)
    assert here.ending is Ending.DONE
    assert here.result["options"]


def test_a_report_is_the_document_of_its_page() -> None:
    must_make_pdf()
    must_draw_words()
    page = {"name": "record-1", "html": "<!doctype html><html lang='en'><title>T</title><h1>Ward A</h1></html>"}
    for form, begins in {"pdf": b"%PDF-", "docx": b"PK"}.items():
        found = work_here(Task(kind="report", request=page | {"form": form}, cores=1, seconds=60))
        content = base64.b64decode(found.result[CONTENT])
        assert (found.ending, found.result["bytes"], content.startswith(begins)) == (Ending.DONE, len(content), True)


def test_a_report_that_cannot_be_made_here_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(_: str) -> bytes:
        raise DocumentError("a PDF cannot be made on this machine")

    monkeypatch.setitem(FORMS, ".pdf", unable)
    found = work_here(Task(kind="report", request={"name": "n", "html": "", "form": "pdf"}, cores=1, seconds=60))
    assert (found.ending, found.reason) == (Ending.FAILED, "a PDF cannot be made on this machine")


def test_questions_that_the_time_does_not_reach_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.tasks.explaining.monotonic", iter(range(0, 10_000, 100)).__next__)
    found = work_here(_task("explain", rule="weekends-off", pattern=None, proof=True, seconds=1, most_seconds=50))
    assert (found.ending, found.result["answers"], found.result["unanswered"]) == (Ending.DONE, [], 2)
    assert "before all was answered" in found.reason


def _result(status: Status) -> Result:
    return Result(status=status, seed=1, workers=1, cells=None, value=None, bound=None, seconds=1.0)


@pytest.mark.parametrize(
    ("error", "ending", "words"),
    [
        (WardError((Problem(("rules", 0), "there is no such rule"),)), Ending.FAILED, "see problems"),
        (PackError("no pack fits"), Ending.FAILED, "no pack fits"),
        (NoRosterError(_result(Status.UNKNOWN)), Ending.FAILED, "a longer search may find one"),
        (NoRosterError(_result(Status.CRASHED)), Ending.CRASHED, "the solver crashed"),
        (NoRosterError(_result(Status.CANCELLED)), Ending.CANCELLED, ""),
    ],
)
def test_work_that_brings_nothing_says_why(error: Exception, ending: Ending, words: str) -> None:
    def work(*_: object) -> Outcome:
        raise error

    found = named(work)(_task("solve"), None, lambda: False)  # type: ignore[arg-type]
    assert (found.ending, words in found.reason) == (ending, True)
    if isinstance(error, WardError):
        assert found.result["problems"] == [{"place": "rules[1]", "message": "there is no such rule"}]
