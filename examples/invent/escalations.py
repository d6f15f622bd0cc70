"""Every escalation that a shift of the year names: up the ladder, decided, and told to all concerned."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from examples.invent.ward import SEED, SHIFTS, WARD
from staffing_tools.duties.escalation import Escalation, EscalationLog, to_be_told
from staffing_tools.duties.real_time import RealTimeLog, ShiftAssessment

LEVELS = (("manager", "M01"), ("service", "V01"), ("director", "X01"))
"""Levels above the lead, with the pseudonym of whoever decides there."""
ADVISER = "A01"
NURSES = ("R01", "R02", "R03", "R05", "R07", "R12", "R14")
"""Those who are in charge of a shift and find what it lacks."""
WORST = "e-1024-n"
"""The night without a registered nurse of the ward."""

ASKED = "Nothing within reach of the lead is left; asked for a decision."
DECIDED = {
    "amber": (
        "Carry on with the staff in place, leave put off until tomorrow.",
        "Numbers keep continuous intervention.",
    ),
    "red": (
        "A registered nurse of the neighbouring ward covers both until relieved.",
        "One registered nurse is too few.",
    ),
    "worst": (
        "Closed to admissions; the site coordinator, a registered nurse, stays on the ward.",
        "Nobody else by 23:00.",
    ),
}


def escalations(log: RealTimeLog) -> EscalationLog:
    """The log of the year, an escalation for each shift that stayed amber or red."""
    chance = Random(SEED + 5)
    made = tuple(_told(_escalation(each, chance)) for each in log.assessments if each.escalation)
    return EscalationLog(title="Ward A", escalations=made)


def _escalation(shift: ShiftAssessment, chance: Random) -> Escalation:
    starts = next(each.start for each in SHIFTS if each.code == shift.shift)
    raised = dt.datetime.combine(shift.date, dt.time(starts // 60, 10))
    worst, red = shift.escalation == WORST, shift.after == "red"
    levels = LEVELS if worst else LEVELS[:2] if red else LEVELS[:1]
    short = shift.gaps
    return Escalation.model_validate(
        {
            "id": shift.escalation,
            "ward": WARD.id,
            "shift": shift.shift,
            "category": "patients" if red else "quality of care" if "RN" in short else "staff wellbeing",
            "likelihood": 4 if red else 3,
            "consequence": 4 if worst else 3 if red else 2,
            "words": "Short of " + ", ".join(f"{gap} {role}" for role, gap in short.items()),
            "raised_at": raised,
            "identified_by": [chance.choice(NURSES)],
            "mitigated_by": ["L01" if chance.random() < 0.6 else "L02"],
            "steps": _steps(raised, levels, "worst" if worst else shift.after, chance),
            **(_afterwards(raised) if worst else {}),
        }
    )


def _steps(raised: dt.datetime, levels: tuple[tuple[str, str], ...], kind: str, chance: Random) -> list[dict[str, Any]]:
    """Each level is asked soon after the one before it; the last decides."""
    moment, steps = raised + dt.timedelta(minutes=chance.randrange(10, 30)), []
    for level, person in levels:
        final = level == levels[-1][0]
        received, moment = moment, moment + dt.timedelta(minutes=chance.randrange(10, 35))
        decision, reasons = DECIDED[kind] if final else (ASKED, "Beyond what this level may decide.")
        advised = (
            {"advisers": [ADVISER], "advice": "Safe only with a registered nurse on the ward."}
            if final and kind != "amber"
            else {"advice_not_needed_because": "The nurse in charge and the lead agree."}
        )
        steps.append(
            {"level": level, "decision_maker": person, "received_at": received, "decision": decision}
            | {"reasons": reasons, "decided_at": moment, "final": final}
            | advised
        )
    return steps


def _afterwards(raised: dt.datetime) -> dict[str, Any]:
    """Disagreement and review of the worst night."""
    asked = raised + dt.timedelta(days=3)
    return {
        "disagreements": [
            {
                "person": "L01",
                "step": 3,
                "recorded_at": raised + dt.timedelta(hours=12),
                "words": "Patients should have been moved before the night began.",
            }
        ],
        "reviews": [
            {
                "person": "L01",
                "asked_at": asked,
                "words": "The rota showed the gap a week before.",
                "answered_at": asked + dt.timedelta(days=9),
                "outcome": "Upheld in part: gaps of nights are looked at a week ahead from November on.",
            }
        ],
    }


def _told(escalation: Escalation) -> Escalation:
    """Everybody is told a quarter of an hour after each decision."""
    told = [
        {"person": person, "step": number + 1, "sent_at": step.decided_at + dt.timedelta(minutes=15)}
        for number, step in enumerate(escalation.steps)
        if step.decided_at is not None
        for person in to_be_told(escalation, number)
    ]
    return Escalation.model_validate(dict(escalation) | {"notifications": told})
