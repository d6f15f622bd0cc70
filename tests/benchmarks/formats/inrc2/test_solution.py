"""Rosters that are published with the set: one with what the competition's validator printed about it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import FormatError, cells_of
from benchmarks.formats.inrc2 import (
    Instance,
    Rule,
    lower,
    parse_scenario,
    parse_solution,
    read,
    read_solution,
    validate,
    write_solution,
)
from roster.scoring import Scorer
from tests.benchmarks.formats.inrc2.small import SCENARIO, instances, rosters
from tests.benchmarks.formats.inrc2.test_lower import assert_agreement
from tests.benchmarks.public import INRC2, inrc2_folder

PRINTED = {
    "Total assignment constraints": (Rule.ASSIGNMENTS,),
    "Consecutive constraints": (Rule.SHIFT_IN_A_ROW, Rule.WORKING_IN_A_ROW),
    "Non working days constraints": (Rule.OFF_IN_A_ROW,),
    "Preferences": (Rule.PREFERENCE,),
    "Max working weekend": (Rule.WEEKENDS,),
    "Complete weekends": (Rule.COMPLETE_WEEKEND,),
    "Optimal coverage constraints": (Rule.OPTIMUM,),
}
"""The rules whose cost is in each line that the competition's validator prints."""

WEEK = """\
SOLUTION
0 n002w1

ASSIGNMENTS = 2
ann Mon Early Nurse
bob Sun Night Nurse
Cost: 575
"""


def published(name: str) -> tuple[Instance, Path, dict[str, list[str]]]:
    """An instance, the folder of a roster that is published with it, and the roster."""
    scenario, history, weeks = name.split("_")
    folder = inrc2_folder() / scenario / f"Solution_H_{history}-WD_{weeks}"
    instance = read(inrc2_folder(), name)
    paths = [folder / f"Sol-{scenario}-{week}-{number}.txt" for number, week in enumerate(weeks.split("-"))]
    return instance, folder, read_solution(paths, instance.scenario)


def test_the_validator_gives_every_cost_that_the_competitions_validator_prints() -> None:
    instance, folder, roster = published("n005w4_0_1-2-3-3")
    printed = dict(re.findall(r"^([A-Z][\w ]+): (\d+)$", (folder / "validator.txt").read_text(), re.M))
    verdict = validate(instance, roster)
    costs: Counter[str] = Counter()
    for finding in verdict.findings:
        costs[finding.rule] += finding.amount * (finding.price or 0)
    assert {line: sum(costs[rule] for rule in rules) for line, rules in PRINTED.items()} == {
        line: int(printed[line]) for line in PRINTED
    }
    assert (verdict.hard, verdict.objective) == (0, int(printed["Total cost"])) == (0, 1695)


@pytest.mark.parametrize("name", INRC2[:9])
def test_published_rosters_are_legal_and_scored_as_they_are_validated(name: str) -> None:
    instance, _, roster = published(name)
    scorer = Scorer(lower(instance))
    assert_agreement(instance, scorer, roster)
    assert scorer.score(cells_of(scorer.table, roster)).hard == 0
    assert parse_solution(write_solution(instance.scenario, roster), instance.scenario) == roster


def test_every_field_of_a_week_is_read_and_remarks_are_left_out() -> None:
    roster = parse_solution([WEEK], parse_scenario(SCENARIO))
    assert roster == {"ann": ["Early/Nurse", *[""] * 6], "bob": [*[""] * 6, "Night/Nurse"]}


@given(st.data())
@settings(deadline=None, max_examples=50)
def test_what_is_written_is_read_back(data: st.DataObject) -> None:
    instance = data.draw(instances())
    roster = data.draw(rosters(instance))
    assert parse_solution(write_solution(instance.scenario, roster), instance.scenario) == roster


BROKEN = {
    "too few lines": ("= 2", "= 3", "line 4: 2 lines follow instead of 3. Mend the number"),
    "a nurse nobody knows": ("bob", "eve", "line 6: nurse 'eve' is unknown"),
    "a weekday nobody knows": ("Sun", "Sunday", "line 6: weekday 'Sunday' is unknown"),
    "a shift nobody knows": ("Night", "Late", "line 6: shift 'Late' is unknown"),
    "a skill nobody knows": ("Night Nurse", "Night Cook", "line 6: skill 'Cook' is unknown"),
    "a word too few": ("Sun Night", "Sun", "line 6: 3 words instead of 4. Write NURSE DAY SHIFT SKILL"),
    "two shifts on a day": ("bob Sun", "ann Mon", "line 6: ann works twice on one day"),
    "another scenario": ("n002w1", "n003w1", "line 1: the scenario n002w1 is not named"),
    "cut short": (WEEK[10:], "n002w1", "line 2: the file ends without ASSIGNMENTS"),
}


@pytest.mark.parametrize(("good", "bad", "message"), BROKEN.values(), ids=BROKEN)
def test_an_error_names_file_line_and_fix(good: str, bad: str, message: str) -> None:
    assert good in WEEK
    with pytest.raises(FormatError) as caught:
        parse_solution([WEEK.replace(good, bad, 1)], parse_scenario(SCENARIO), ["broken.txt"])
    assert str(caught.value).startswith(f"broken.txt, {message}")
