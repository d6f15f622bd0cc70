"""The terminal's view, at the widths that people have."""

from __future__ import annotations

import io

import pytest
from rich.console import Console, Group

from roster.reports import FindingLine, Summary, summary_of, terminal
from roster.reports.terminal.findings import findings_lines
from tests.roster.reports.busy import busy_roster, busy_rulebook, day, proof_with


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


def test_no_figure_of_the_headline_is_broken_in_two() -> None:
    for width in range(40, 130, 7):
        assert any("Unsocial spread" in line and "points" in line for line in _lines(_summary(), width)[:12])
