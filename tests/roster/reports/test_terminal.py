"""The terminal's view, at the widths that people have."""

from __future__ import annotations

import io

import pytest
from rich.console import Console, Group

from roster.reports import FindingLine, Summary, summary_of, terminal
from roster.reports.figure_words import MEANINGS
from roster.reports.terminal.findings import findings_lines
from roster.reports.terminal.labels import label
from roster.reports.words import clocked
from tests.roster.reports.busy import busy_roster, busy_rulebook, day, proof_with
from tests.wards import roster_of, small_document


def _summary() -> Summary:
    rulebook = busy_rulebook()
    return summary_of(rulebook, busy_roster(rulebook, proof_with(1, 1, 0), R3="N"))


def _lines(summary: Summary, width: int) -> list[str]:
    out = io.StringIO()
    Console(width=width, file=out, color_system=None).print(terminal(summary))
    return out.getvalue().splitlines()


def _row(lines: list[str], person: str) -> list[str]:
    return [line for line in lines if line.startswith(person) and "│" in line]


@pytest.mark.parametrize("width", [80, 120, 160, 200])
def test_no_line_is_wider_than_the_console(width: int) -> None:
    assert max(len(line) for line in _lines(_summary(), width)) <= width


def test_the_grid_is_legible_without_colour() -> None:
    lines = _lines(_summary(), 120)
    assert _row(lines, "R1")[0].split("│")[1].split() == ["E*-", "L", "·+", "·", "·", "N", "N"]
    assert _row(lines, "R2")[0].split("│")[1].split() == ["·", "L+", "·", "ST=", "LD", "·", "·"]
    assert _row(lines, "H2")[0].split("│")[1].split() == ["//"] * 7


def test_a_narrow_console_shows_the_grid_by_weeks() -> None:
    assert len(_row(_lines(_summary(), 80), "R1")) == 1
    narrow = _row(_lines(_summary(), 40), "R1")
    assert len(narrow) == 2
    assert all(line.count("│") == 1 for line in narrow)


def test_every_gap_is_named() -> None:
    summary = _summary()
    text = "\n".join(_lines(summary, 160))
    for gap in summary.cover.gaps:
        assert f"{gap.clock}   {gap.title}" in text


def test_what_is_to_be_settled_says_so_without_colour() -> None:
    text = " ".join(_lines(_summary(), 200))
    assert "Nights beyond eight hours: to settle: N of more than 8 h" in text
    assert "Average week: 48 h over 17 weeks" in text


def test_every_part_is_there() -> None:
    summary = _summary()
    text = "\n".join(_lines(summary, 200))
    for heading in ("Cover against demand", "What the rules find", "Hours and unsocial work", "Value by rule"):
        assert heading in text
    assert "Daily rest" not in text.split("Value by rule")[1]
    assert f"{summary.value.cost:,}" in text
    assert all(sentence in text for sentence in summary.proof.sentences)
    assert "against protected pattern" in text


def _priced(rule: str, number: int) -> FindingLine:
    return FindingLine(rule, "Rule", "LOC", "", "LONGNAME", day(number), breach=False, cost=1, words=f"no {number}")


@pytest.mark.parametrize(("rule", "places"), [("weekends-off", "--json and in the workbook"), ("wishes", "--json")])
def test_a_list_that_is_cut_says_where_all_of_it_is(rule: str, places: str) -> None:
    out = io.StringIO()
    lines = findings_lines(tuple(_priced(rule, number) for number in range(8)))
    Console(width=80, file=out, color_system=None).print(Group(*lines))
    shown = [line.strip() for line in out.getvalue().splitlines()]
    assert shown[2:] == [*(f"LONGNAME no {number}" for number in range(6)), f"and 2 more; all are in {places}"]


def test_people_stand_in_one_table_where_it_fits_and_in_two_where_not() -> None:
    assert sum("Person" in line for line in _lines(_summary(), 200)) == 1 + 1
    assert sum("Person" in line for line in _lines(_summary(), 80)) == 2 + 1


def _named() -> Summary:
    """Everybody has a long name."""
    people = [
        person | {"name": f"Wilhelmina Featherstonehaugh-{person['id']}"} for person in small_document()["people"]
    ]
    rulebook = busy_rulebook(people=people)
    return summary_of(rulebook, busy_roster(rulebook))


@pytest.mark.parametrize("width", [48, 60, 72, 80, 90, 100, 120, 140, 160, 200, 260])
def test_names_give_way_before_figures(width: int) -> None:
    summary = _named()
    lines = _lines(summary, width)
    part = "\n".join(lines).split("Hours and unsocial work by person")[1].split("Value by rule")[0]
    words = part.split()
    for line in summary.people:
        for minutes in (line.hours.owed, line.hours.worked):
            assert clocked(minutes) in words
        assert words.count(line.person) == part.count("Person")
    assert max(len(line) for line in lines) <= width


def test_the_grid_shortens_names_and_never_cuts_an_id() -> None:
    heads = {width: _row(_lines(_named(), width), "R1")[0].split("│")[0] for width in (200, 80, 66)}
    assert heads[200] == "R1 Wilhelmina Featherstonehaugh-R1 "
    assert heads[80] == "R1 Wilhelmina Feathe… "
    assert heads[66] == "R1 Wil… "


@pytest.mark.parametrize(
    ("width", "text"),
    [(30, "R01 Catriona"), (12, "R01 Catriona"), (11, "R01 Catrio…"), (8, "R01 Cat…"), (7, "R01"), (3, "R01")],
)
def test_label(width: int, text: str) -> None:
    assert label("R01", "Catriona", width) == text
    assert label("R01", "", width) == "R01"


def test_a_roster_that_breaks_hard_rules_says_so_in_the_headline() -> None:
    rulebook = busy_rulebook()
    head = "\n".join(_lines(summary_of(rulebook, busy_roster(rulebook, H1="L E")), 200)).split("Cover")[0]
    assert "!! This roster breaks hard rules and must not be worked as it stands. Daily rest, 1 breach" in head
    legal = busy_rulebook(locks=[], demand=[])
    assert "!!" not in "\n".join(_lines(summary_of(legal, roster_of(legal.ward)), 200))


def test_the_figures_are_explained() -> None:
    text = "\n".join(_lines(_summary(), 200))
    assert all(f"{term}: {meaning}" in text for term, meaning in MEANINGS)


def test_no_figure_of_the_headline_is_broken_in_two() -> None:
    for width in range(40, 130, 7):
        assert any("Unsocial spread" in line and "points" in line for line in _lines(_summary(), width)[:20])
