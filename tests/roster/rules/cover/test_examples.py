"""What each rule on skill mix says of its example, found by the whole rulebook: a rule that is switched off is silent.

Each example is a Monday of the ward in `mixed`, its last night ended at 07:30.
"""

from __future__ import annotations

import pytest

from roster.packs import packs
from roster.rules.registry import RULES
from roster.rules.rulebook import Rulebook
from roster.ward import InCharge
from tests.roster.rules.cover.mixed import mixed_ward
from tests.wards import START, roster_of

CELLS: dict[str, dict[str, str]] = {
    "interval-cover": {},
    "skill-cover": {},
    "registered-share": {"R1": "E", "H1": "E", "H3": "E"},
    "nurse-in-charge": {"R3": "E"},
    "senior-cover": {},
    "newly-qualified": {"R3": "E"},
    "preceptor-overlap": {"R3": "E"},
    "students": {"S1": "E"},
    "trainee-study": {},
    "gender-mix": {},
    "observation-relief": {},
    "senior-charge-nurse": {"C2": "E"},
    "nominee-cover": {},
    "pairings": {"R1": "E", "H1": "E"},
    "bank-share": {"R1": "E", "B1": "E", "A1": "E"},
    "substantive-nurse": {"B1": "E"},
    "duties-due": {},
    "redeployment": {},
}


def test_every_rule_on_cover_has_an_example() -> None:
    assert set(CELLS) == {rule.id for rule in RULES if rule.__module__.split(".")[2] == "cover"}


def test_every_row_on_skill_mix_has_its_rule() -> None:
    kept = {row for entry in packs()[-1].rules.values() for row in entry.rows if row.startswith("MIX")}
    assert kept == {f"MIX-{number:02d}" for number in range(1, 15)}


@pytest.mark.parametrize("id_", CELLS)
def test_the_example_is_found(id_: str) -> None:
    rulebook = Rulebook.of(mixed_ward())
    roster = roster_of(rulebook.ward, **CELLS[id_])
    charge = InCharge(date=START, duty="E", person="R3")
    found = rulebook.check(roster.model_copy(update={"in_charge": (charge,)}))
    (rule,) = (rule for rule in RULES if rule.id == id_)
    assert rule.example
    assert rule.example in [finding.words for finding in found if finding.rule == id_]
