"""Two who share a job: golden cases, and both readings on random rosters."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.packs import packs
from roster.rules.contract.job_share import JobShareRule
from roster.rules.rulebook import Rulebook
from roster.ward import Ward
from tests.roster.files.ward_documents import shares
from tests.roster.rules.agreement import assert_agreement, findings
from tests.wards import day, random_roster, roster_of, small_ward

PRICE = packs()[-1].rules["job-share"].values["price"].value


def sharing(**fields: Any) -> Ward:
    """R1 and R2 share the weekdays of the first week."""
    share = {"first": "R1", "second": "R2", "weekdays": "Mon-Fri", "end": day(4)} | fields
    return small_ward(job_shares=[share], patterns=[], absence=fields.pop("absence", []))


def told(ward: Ward, **cells: str) -> list[tuple[bool, int, int, str]]:
    roster = roster_of(ward, **cells)
    assert_agreement(JobShareRule, ward, roster)
    return [(line.hard, line.amount, line.cost, line.words) for line in findings(JobShareRule, ward, roster)]


def test_one_of_two_is_there_on_each_day() -> None:
    assert told(sharing(), R1="E E - - -", R2="- - L L L") == []


def test_both_on_one_day_is_a_breach_and_its_example_is_documented() -> None:
    found = told(sharing(), R1="E E - - -", R2="E - L L L")
    assert found == [(True, 1, 0, "both of R1 and R2 on Mon 2 Nov; one is agreed")]
    assert JobShareRule.example.endswith(found[0][3])


def test_nobody_has_a_price() -> None:
    assert told(sharing(), R1="E E - - -", R2="- - - L L") == [(False, 1, PRICE, "0 of 1 of R1 and R2 on Wed 4 Nov")]


def test_both_are_wanted_where_they_hand_over() -> None:
    ward = sharing(handover="Wed")
    assert told(ward, R1="E E E - -", R2="- - L L L") == []
    assert told(ward, R1="E E E - -", R2="- - - L L") == [(False, 1, PRICE, "1 of 2 of R1 and R2 on Wed 4 Nov")]


def test_study_is_not_the_job() -> None:
    assert told(sharing(), R1="E E ST - -", R2="- - L L L") == []


def test_nothing_is_asked_while_one_of_them_is_away() -> None:
    absence = [{"person": "R2", "start": day(2), "end": day(4)}]
    ward = small_ward(
        job_shares=[{"first": "R1", "second": "R2", "weekdays": "Mon-Fri", "end": day(4)}], patterns=[], absence=absence
    )
    assert told(ward, R1="E E - - -") == []


def test_without_the_rule_both_may_come() -> None:
    ward = sharing()
    rulebook = Rulebook.of(ward)
    roster = roster_of(ward, R1="E", R2="E")
    others = [line for line in rulebook.check(roster) if line.rule != JobShareRule.id]
    assert not any("one is agreed" in line.words for line in others)


@given(seed=st.integers(0, 2**32), share=shares(["R1", "P1"]))
@settings(deadline=None, max_examples=60)
def test_readings_agree(seed: int, share: dict[str, Any]) -> None:
    ward = small_ward(job_shares=[share | ({"start": None, "end": None} if seed % 3 else {})])
    assert_agreement(JobShareRule, ward, random_roster(ward, seed))
