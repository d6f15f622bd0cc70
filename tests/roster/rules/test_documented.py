"""The example in every rule's documentation is what the rulebook finds; a rule switched off finds nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pytest

from roster.packs import packs
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.rules.rulebook import Rulebook
from roster.ward import Change, Roster, Ward
from tests.roster.rules.test_rows import SECTIONS
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import day, roster_of, small_ward


@dataclass(frozen=True)
class Case:
    """What is rostered, on which ward, with what in the roster besides."""

    cells: dict[str, str]
    ward: dict[str, Any] = field(default_factory=dict)
    roster: dict[str, Any] = field(default_factory=dict)

    def built(self) -> tuple[Ward, Roster]:
        ward = lone_ward("E L N LD LN ST", **self.ward) if self.cells.keys() <= {"H1"} else small_ward(**self.ward)
        return ward, roster_of(ward, **self.cells).model_copy(update=self.roster)


def change(date: dt.date, after: str, changed: dt.date, *, consent: bool) -> Change:
    return Change(person="H1", date=date, before="", after=after, changed=changed, role="ward manager", consent=consent)


SCHOOL_DAY = {"code": "SD", "title": "School day", "start": "09:15", "end": "14:45", "unpaid_break": 15}
LATE = {"code": "L", "title": "Late", "start": "13:30", "end": "21:30", "unpaid_break": 30}
STUDY = {"code": "ST", "title": "Study", "start": "09:00", "end": "16:30", "clinical": False, "paid_break": 30}
H1 = {"person": "H1"}
OVERRIDE = H1 | {"rule": "daily-rest", "date": day(1), "role": "ward manager", "logged": day(0)}

CASES: dict[str, Case] = {
    "daily-rest": Case({"H1": "L E"}),
    "weekly-rest": Case({"H1": "E " * 14}),
    "average-week": Case({"H1": "LD LD LD LD LD"}),
    "night-average": Case(
        {"H1": "LN LN LN LN LN"}, {"people": [{"id": "H1", "band": 3, "duties": "LN"}], "period": {"days": 7}}
    ),
    "special-hazard-nights": Case({"H1": "LN"}),
    "break-in-shift": Case({"H1": "ST"}),
    "compensatory-rest": Case(
        {"H1": "L LD LD LD"}, {"overrides": [OVERRIDE], "rules": [setting("compensatory-rest", "days", 2)]}
    ),
    "health-assessment": Case(
        {"H1": "N"}, {"working_time": [H1 | {"night_worker": True, "health_assessment_due": day(-1)}]}
    ),
    "young-worker": Case({"H1": "LD"}, {"working_time": [H1 | {"young_until": day(30)}]}),
    "longest-stretch": Case({"H1": "E " * 7}),
    "nights-in-a-row": Case({"H1": "N N N N"}),
    "long-days-in-a-row": Case({"H1": "LD LD LD LD"}),
    "clear-time-after-nights": Case({"H1": "N - E"}),
    "most-hours": Case({"H1": "LD LD LD LD LD LD"}),
    "weekends-off": Case({"H1": "- - - - - E - " * 4}, {"period": {"days": 28}}),
    "isolated-night": Case({"H1": "- N"}),
    "isolated-day-off": Case({"H1": "E E E E - E"}),
    "forward-rotation": Case(
        {"H1": "L SD"}, {"shifts": [LATE, SCHOOL_DAY], "people": [{"id": "H1", "band": 3, "duties": "L SD"}]}
    ),
    "night-share": Case({"H1": "N N - - - N N N"}),
    "long-days-a-week": Case({"H1": "LD LD - LD LD LD"}),
    "break-relief": Case({"R1": "N"}, {"demand": [{"group": "RN", "start": "21:00", "end": "07:00", "least": 1}]}),
    "contract-hours": Case({"H1": "E " * 9}),
    "time-owed": Case({}, {"time_owed": [H1 | {"earned": dt.date(2026, 8, 5), "minutes": 360}]}),
    "leave-allowance": Case(
        {},
        {
            "absence": [H1 | {"kind": "annual leave", "start": day(0), "end": day(6)}],
            "leave_accounts": [
                H1 | {"start": "2026-04-01", "service_from": "2024-01-01", "taken_minutes": 11670 - 1200}
            ],
        },
    ),
    "protected-learning": Case(
        {"H1": "ST"},
        {
            "shifts": [STUDY | {"tags": "learning"}],
            "people": [{"id": "H1", "band": 3, "duties": "ST"}],
            "learning": [H1 | {"start": "2025-11-09", "deadline": day(6), "target_minutes": 720}],
        },
    ),
    "lead-time": Case({}, roster={"published": dt.date(2026, 10, 1)}),
    "short-notice": Case(
        {"H1": "- - - - - - - - N"}, roster={"changes": (change(day(8), "N", day(3), consent=False),)}
    ),
    "change-record": Case({"H1": "- E"}, roster={"changes": (change(day(1), "N", day(-30), consent=True),)}),
    "closed-roster": Case({"H1": "E"}, roster={"changes": (change(day(0), "E", dt.date(2027, 1, 4), consent=True),)}),
}

KINDS = {rule.id: rule for rule in RULES}


def test_every_rule_of_these_sections_has_its_example() -> None:
    entries = packs()[-1].rules
    ours = {id_ for id_, entry in entries.items() if {row.partition("-")[0] for row in entry.rows} & SECTIONS.keys()}
    assert ours == set(CASES)
    assert all(KINDS[id_].example for id_ in ours)


@pytest.mark.parametrize("kind", [KINDS[id_] for id_ in CASES], ids=lambda kind: kind.id)
def test_the_documented_example_is_found(kind: type[Rule[Any]]) -> None:
    ward, roster = CASES[kind.id].built()
    words = [finding.words for finding in Rulebook.of(ward).check(roster) if finding.rule == kind.id]
    assert [text for text in words if kind.example.endswith(f": {text}")], words
