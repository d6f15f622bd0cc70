"""Every row of the rostering notes 1.1 to 1.4 has its rule, or something else that keeps it, or stands open by name."""

from __future__ import annotations

import pkgutil

import pytest

from roster.packs import packs

SECTIONS = {"WTR": 13, "AFC": 13, "ROS": 7, "PAT": 12}
"""Rows of working time, Agenda for Change, roster period and working patterns."""

OPEN: set[str] = set()

STARTER = [
    ("daily-rest", "rest_minutes", 660),
    ("weekly-rest", "mode", "14d_48h"),
    ("weekly-rest", "separation_minutes", 660),
    ("average-week", "most_minutes", 2880),
    ("average-week", "weeks", 17),
    ("average-week", "opt_out_permitted", False),
    ("night-average", "night_start", 23 * 60),
    ("night-average", "night_end", 6 * 60),
    ("night-average", "night_minutes", 3 * 60),
    ("night-average", "most_minutes", 480),
    ("special-hazard-nights", "applies", True),
    ("special-hazard-nights", "most_minutes", 480),
    ("special-hazard-nights", "basis", ""),
    ("break-in-shift", "beyond_minutes", 360),
    ("break-in-shift", "break_minutes", 20),
    ("longest-stretch", "wanted", 5),
    ("long-days-in-a-row", "most", 3),
    ("nights-in-a-row", "most", 4),
    ("nights-in-a-row", "most_long", 3),
    ("clear-time-after-nights", "clear_minutes", 2760),
    ("weekends-off", "least", 1),
    ("weekends-off", "wanted", 2),
    ("most-hours", "most_minutes", 3600),
    ("contract-hours", "free_minutes", 0),
    ("contract-hours", "band_minutes", 690),
]
"""What the starter pack of the notes sets for these sections."""


def test_every_row_is_kept_or_named_as_open() -> None:
    newest = packs()[-1]
    by_rule = {row for entry in newest.rules.values() for row in entry.rows}
    elsewhere = {line.row for line in newest.elsewhere}
    expected = {f"{section}-{number:02d}" for section, most in SECTIONS.items() for number in range(1, most + 1)}
    assert expected <= by_rule | elsewhere
    assert {line.row for line in newest.elsewhere if not line.kept and line.row in expected} == OPEN


def test_what_keeps_a_row_is_there() -> None:
    for line in packs()[-1].elsewhere:
        assert line.how
        assert not line.kept or pkgutil.resolve_name(line.kept)


@pytest.mark.parametrize(("rule", "parameter", "value"), STARTER)
def test_the_starter_values_are_the_packs(rule: str, parameter: str, value: object) -> None:
    assert packs()[-1].rules[rule].values[parameter].value == value


def test_roles_that_may_override_are_told_apart_from_their_conditions() -> None:
    assert packs()[-1].roles("daily-rest") == ("ward manager",)
