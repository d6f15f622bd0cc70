"""Lines of history, as a ward manager writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from roster.ward import History

MONDAY = dt.date(2026, 10, 26)


@pytest.mark.parametrize("written", ["E E - N N - -", "E E -  N N\n- -", ["E", "E", "", "N", "N", "", ""]])
def test_text_and_list_say_the_same(written: str | list[str]) -> None:
    """Spaces and line breaks part the days; a hyphen is a day off."""
    line = History.model_validate({"person": "R01", "start": MONDAY, "duties": written})
    assert line.duties == ("E", "E", "", "N", "N", "", "")
    assert line.end == dt.date(2026, 11, 1)


def test_a_code_with_a_hyphen_is_a_code() -> None:
    """Only a hyphen alone is a day off."""
    line = History.model_validate({"person": "R01", "start": MONDAY, "duties": "E-1 -"})
    assert line.duties == ("E-1", "")
