"""The order in which gaps are filled: the pack's, and a ward's own."""

from __future__ import annotations

from typing import Any

import pytest

from roster.packs import gap_filling_order, pack_for
from roster.rules.rulebook import Rulebook
from roster.ward import WardError
from tests.wards import START, small_ward

STEPS = pack_for("nhs-scotland", START).gap_filling


def _line(step: str, **more: Any) -> dict[str, Any]:
    return {"step": step, "source": "Board supplementary staffing policy 3.2", **more}


def test_the_pack_goes_from_own_staff_to_agency_and_is_unconfirmed() -> None:
    assert [step.id for step in gap_filling_order(STEPS, small_ward())] == [
        "accept-lower-cover",
        "move-own-staff",
        "owed-hours",
        "excess-hours",
        "bank",
        "redeployment",
        "overtime",
        "framework-agency",
        "off-framework-agency",
    ]
    assert {step.confidence for step in STEPS} == {"UNKNOWN"}


def test_a_ward_has_its_own_order_and_says_what_is_different() -> None:
    lines = [_line("overtime", authorised_by="clinical lead"), _line("bank", most_minutes=600, notice_hours=4)]
    overtime, bank = Rulebook.of(small_ward(gap_filling=lines)).gap_filling
    assert (overtime.id, overtime.authorised_by, overtime.cost) == ("overtime", "clinical lead", "overtime")
    assert (bank.id, bank.costed_minutes, bank.notice_hours) == ("bank", 600, 4)
    assert bank.source == "Board supplementary staffing policy 3.2"
    assert bank.authorised_by == next(step for step in STEPS if step.id == "bank").authorised_by


def test_a_step_that_the_pack_does_not_know() -> None:
    with pytest.raises(WardError, match="no such step; known: accept-lower-cover") as refused:
        Rulebook.of(small_ward(gap_filling=[_line("bank"), _line("volunteers")]))
    assert refused.value.problems[0].place == ("gap_filling", 1, "step")


def test_a_step_that_is_there_twice() -> None:
    with pytest.raises(WardError, match="there already"):
        small_ward(gap_filling=[_line("bank"), _line("bank")])


def test_a_step_in_words() -> None:
    words = {step.id: step.words for step in STEPS}
    assert words["bank"] == "Bank: paid as bank, at 24 h notice, by consent; authorised by: ward manager"
    assert words["owed-hours"].startswith("Hours that staff owe the ward: from hours already paid, at 24 h notice")
    assert ": at no extra pay, at once; authorised by: nurse in charge" in words["accept-lower-cover"]
