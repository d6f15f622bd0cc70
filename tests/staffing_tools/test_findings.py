"""Findings: order, words, places."""

from __future__ import annotations

import datetime as dt

from staffing_tools.findings import Finding, FindingsError, by_severity, errors, located

LATE = Finding(code="b", severity="warning", message="is late")
WRONG = Finding(
    code="a", severity="error", message="is wrong", date=dt.date(2025, 6, 2), place=("entries", 3, "census")
)


def test_errors_come_first_and_each_once() -> None:
    assert by_severity([LATE, WRONG, LATE]) == (WRONG, LATE)
    assert errors([LATE, WRONG]) == (WRONG,)


def test_words_name_severity_day_and_place() -> None:
    assert WRONG.words == "error: 2025-06-02: entries[4].census: is wrong"
    assert LATE.words == "warning: is late"
    assert str(FindingsError((WRONG, LATE))) == f"{WRONG.words}\n{LATE.words}"


def test_a_place_becomes_that_of_the_file() -> None:
    (found,) = located([WRONG], lambda place: (f"row {place[1]}",))
    assert found.where == "row 3"
