"""A short simulated year: it repeats, people come and go, and the page takes its figures."""

from __future__ import annotations

import pytest

from benchmarks.fairness import Settings, simulate
from benchmarks.fairness.chance import leaving
from benchmarks.fairness.document import BEGIN, END, placed, year_words
from benchmarks.fairness.picture import year_picture
from benchmarks.fairness.ward import opening
from roster.rules import Rulebook
from roster.scoring import Scorer

SHORT = Settings(periods=3, size=6, effort=0.3, seed=4)


@pytest.mark.slow
def test_a_short_year() -> None:
    year = simulate(SHORT)
    again = simulate(SHORT)
    assert year.with_ledger.borne == again.with_ledger.borne
    assert year.without.values == again.without.values
    for arm in (year.with_ledger, year.without):
        assert len(arm.spread) == SHORT.periods
        assert arm.standings()[0] <= arm.worst[-1] + 1e-9
        assert 0 <= arm.gini() < 1
    assert year.with_ledger.values[0] == year.without.values[0], "nothing is remembered before the first period"
    words = year_words(year)
    page = placed(f"before\n{BEGIN}\nold\n{END}\nafter", words)
    assert words in page
    assert "old" not in page
    assert year_picture(year).startswith("<svg")


def test_the_opening_ward_can_be_rostered() -> None:
    table = Rulebook.of(opening(6)).table
    assert Scorer(table).score(table.blank()).hard == 0


def test_the_same_people_leave_in_every_run() -> None:
    ward = opening(10)
    people = [person.id for person in ward.people] * 20
    assert leaving(people, ward.period, 1) == leaving(people, ward.period, 1)
    assert leaving(people, ward.period, 1)


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="marks"):
        placed("no marks", "words")
