"""What observation takes, by hand; whose turn it is to be moved; and what is not told of groups by sex."""

from __future__ import annotations

import io
from fractions import Fraction

from rich.console import Console

from roster.reports import gap_reasons_of, observations_of, summary_of, terminal
from roster.reports.cover import cover_of
from roster.rules.rulebook import Rulebook
from tests.roster.rules.cover.mixed import mixed_ward
from tests.roster.rules.varied import setting
from tests.wards import roster_of, small_ward


def test_one_to_one_round_the_clock_takes_168_hours_and_4_67_whole_time_equivalents() -> None:
    """24 hours in turns of two are 12; 168 hours over 36 are 4 2/3. 2:1 for twelve hours takes as much a week."""
    one, two = observations_of(Rulebook.of(mixed_ward(rules=[setting("gender-mix", "review", "Assessment 12")])))
    assert (one.observers, one.people, one.turns, one.minutes) == (1, 2, 12, 168 * 60)
    assert one.whole_time == Fraction(14, 3)
    assert (two.observers, two.people, two.turns, two.minutes) == (2, 3, 12, 168 * 60)
    assert one.words.endswith("12 turns of at most 120 min a day; 168 h a week, 4.67 WTE in the roster")


def _shown(rulebook: Rulebook) -> str:
    out = io.StringIO()
    Console(width=160, file=out, color_system=None).print(terminal(summary_of(rulebook, roster_of(rulebook.ward))))
    return out.getvalue()


def test_the_terminal_has_both_where_the_ward_has_them() -> None:
    shown = _shown(Rulebook.of(mixed_ward()))
    assert "O1: 1 at a time from HCSW" in shown
    assert "Moved: R3 1 move, H1 3 moves." in shown
    assert "Next in turn: C2, H2, H3." in shown
    plain = _shown(Rulebook.of(small_ward()))
    assert "Continuous observation" not in plain
    assert "Moves to other wards" not in plain


def test_why_a_gap_of_a_sex_is_a_gap_names_nobody() -> None:
    rulebook = Rulebook.of(mixed_ward())
    roster = roster_of(rulebook.ward)
    reasons = gap_reasons_of(rulebook, roster, cover_of(rulebook, roster))
    by_sex = [reason.words for reason in reasons if reason.gap.group == "WOMEN"]
    assert set(by_sex) == {"not told, since it would say who is of which sex"}
