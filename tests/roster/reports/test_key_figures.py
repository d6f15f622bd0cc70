"""Key figures."""

from __future__ import annotations

from fractions import Fraction

import pytest

from roster.reports import summary_of
from tests.roster.reports.busy import busy_roster, busy_rulebook


def test_key_figures_sum_up_the_reports() -> None:
    rulebook = busy_rulebook()
    summary = summary_of(rulebook, busy_roster(rulebook))
    figures, cover = summary.key_figures, summary.cover
    assert figures.fill_rate == 1 - Fraction(cover.uncovered_minutes, cover.needed_minutes)
    assert figures.gaps == tuple((group.title, group.short_minutes) for group in cover.groups)
    assert figures.net_minutes == sum(person.hours.net for person in summary.people)
    assert figures.wishes_granted == Fraction(2, 3)
    above = [person.unsocial.points.above for person in summary.people if person.unsocial.points.above is not None]
    assert figures.unsocial_spread == pytest.approx(max(above) - min(above))


def test_night_share_counts_the_floor_alone() -> None:
    rulebook = busy_rulebook()
    figures = summary_of(rulebook, busy_roster(rulebook)).key_figures
    assert figures.night_share == Fraction(1200, 2100 + 450 + 690 + 3 * 450)


def test_an_empty_ward_has_no_shares() -> None:
    rulebook = busy_rulebook(demand=[], wishes=[])
    figures = summary_of(rulebook, busy_roster(rulebook, R1="", R2="", H1="")).key_figures
    assert (figures.fill_rate, figures.wishes_granted, figures.night_share) == (None, None, None)
