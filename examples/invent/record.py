"""What people wrote of the method: invented words around the invented figures."""

from __future__ import annotations

from typing import Any

from examples.invent.measures import counted
from examples.invent.ward import RUN, WARD, WEEK_MINUTES, YEAR
from staffing_tools.demand import RosterExperience
from staffing_tools.duties.real_time import RealTimeLog, real_time_summary
from staffing_tools.method import MethodRecord
from staffing_tools.quality import QualityData
from staffing_tools.tool.national import NationalResult

AGREED = "38.1"


def national() -> NationalResult:
    """A result as the national platform might print it. The figure and the version are invented."""
    return NationalResult.model_validate(
        {
            "id": "national-2026-10",
            "ward": WARD,
            "tool": "mhld",
            "name": "MHLD staffing level tool (invented result)",
            "version": "invented",
            "dates": RUN,
            "printed_on": "2026-10-30",
            "wte": "37.20",
            "week_minutes": WEEK_MINUTES,
            "holds_allowance": {"value": "0.225", "convention": "uplift"},
            "lead": {"wte": 1, "place": "inside"},
            "note": "Invented; no national report has this figure",
        }
    )


STAFFING: dict[str, Any] = {
    "as_at": "2026-10-31",
    "dates": {"first": "2026-10-05", "last": "2026-11-01"},
    "week_minutes": WEEK_MINUTES,
    "holds_lead": True,
    "lines": (
        {
            "role": "SCN",
            "title": "Senior charge nurse",
            "funded": 1,
            "in_post": 1,
            "worked": 1,
            "bank": 0,
            "agency": 0,
            "excess": 0,
        },
        {
            "role": "RN",
            "title": "Registered nurses",
            "funded": 17,
            "in_post": "15.8",
            "worked": "15.3",
            "bank": "0.7",
            "agency": 0,
            "excess": "0.3",
        },
        {
            "role": "HCSW",
            "title": "Healthcare support workers",
            "funded": "18.1",
            "in_post": "17.3",
            "worked": "16.9",
            "bank": "2.4",
            "agency": 0,
            "excess": "0.2",
        },
        {"role": "OT", "title": "Occupational therapist", "counted": False, "funded": 1, "in_post": "0.8"},
    ),
}

RISKS: tuple[dict[str, Any], ...] = (
    {
        "id": "nights",
        "words": "A night with one registered nurse, when one of two is absent at short notice.",
        "mitigations": (
            {"words": "Bank registered nurses are asked first for nights", "owner": "Senior charge nurse"},
            {
                "words": "Night cover agreement with the neighbouring ward",
                "owner": "Clinical nurse manager",
                "due": "2027-01-15",
            },
        ),
        "residual": "medium",
        "review_on": "2027-02-12",
    },
    {
        "id": "observation",
        "words": "Continuous intervention takes support workers from groups and escorted leave.",
        "mitigations": (
            {
                "words": "Two more whole-time support workers, as decided",
                "owner": "Chief nurse, mental health",
                "due": "2027-01-04",
            },
            {"words": "Daily review of every one to one with the consultant", "owner": "Senior charge nurse"},
        ),
        "residual": "low",
        "review_on": "2027-05-14",
    },
)

ADVICE: tuple[dict[str, Any], ...] = (
    {
        "id": "adv-nursing",
        "adviser": "Lead nurse, inpatient services",
        "profession": "nursing",
        "given_on": "2026-11-05",
        "words": "Fill the vacancies of registered nurses first.\n"
        "Then add support workers for continuous intervention, which bank staff now carry.",
    },
    {
        "id": "adv-psychology",
        "adviser": "Consultant clinical psychologist",
        "profession": "psychology",
        "given_on": "2026-11-06",
        "words": "Add half a psychologist to the ward team, so that fewer patients need continuous intervention.",
    },
)

FEEDBACK: tuple[dict[str, Any], ...] = (
    {
        "shared_on": "2026-11-18",
        "how": "Team meeting and a page on the notice board",
        "told": ("tool results", "steps", "decision"),
    },
)

DECISION: dict[str, Any] = {
    "decided_on": "2026-11-12",
    "staffing": "change",
    "staffing_changes": ({"role": "HCSW", "wte": 2, "start": "2027-01-04"},),
    "staffing_reasons": "Tool and professional judgement both lie above the funded establishment. They differ: the "
    "tool spreads continuous intervention over the day, and judgement puts whole people on the shifts that have it. "
    "The two posts are those that bank staff filled over the year. Vacancies of registered nurses are filled as well.",
    "care": "change",
    "care_changes": (
        {"words": "Planned admissions are agreed before 16:00 with the nurse in charge", "start": "2026-12-01"},
    ),
    "care_reasons": "Evening admissions fall on the shift with the fewest registered nurses.",
    "agreed_wte": AGREED,
    "principles": "Needs of patients came first: one to one care and leave from the ward. Wellbeing of staff was "
    "weighed with their comments. The reasons are shared openly with staff, patients and families.",
    "departures": (
        {
            "advice": "adv-psychology",
            "explanation": "Psychology is not funded with this establishment; the need is accepted.",
            "risks": "Continuous intervention stays as frequent as it was.",
            "mitigation": "Two sessions a week from the community team until the bid for 2027-28 is decided.",
            "notified_on": "2026-11-13",
        },
    ),
    "review_on": "2027-05-14",
}


def record(quality: QualityData, log: RealTimeLog, experience: RosterExperience) -> MethodRecord:
    """The finished record; every figure in its words is counted from the files beside it."""
    return MethodRecord.model_validate(
        {
            "id": "csm-ward-a",
            "ward": WARD,
            "year": "2026-27",
            "led_by": "Senior charge nurse of Ward A",
            "staffing": STAFFING,
            "steps": _steps(quality, log, experience),
            "advice": ADVICE,
            "assessments": (
                {
                    "title": "Announced visit, invented",
                    "made_by": "Mental Welfare Commission",
                    "made_on": "2026-03-18",
                    "finding": "Escorted leave should not be cancelled for want of staff.",
                },
            ),
            "risks": RISKS,
            "decision": DECISION,
            "signatures": (
                {"name": "A. Example", "capacity": "Senior charge nurse", "signed_on": "2026-11-12"},
                {"name": "B. Example", "capacity": "Executive nurse director", "signed_on": "2026-11-16"},
            ),
            "feedback": FEEDBACK,
        }
    )


def _steps(quality: QualityData, log: RealTimeLog, experience: RosterExperience) -> tuple[dict[str, Any], ...]:
    summary, falls, violence = real_time_summary(log), *(counted(quality, each, YEAR) for each in ("falls", "violence"))
    cancelled = counted(quality, "escorted-leave-cancelled", YEAR)
    planned = experience.real_time
    words = {
        "b": f"Over the year {falls} falls and {violence} incidents of violence and aggression were counted; "
        "violence and restraint rose in the surges of January and June. "
        f"{cancelled} escorted leaves were cancelled for want of staff.",
        "c-2": "Two of the registered nurses are newly qualified and supervised. All but one nurse are trained in "
        "PMVA; the exception has an agreed adjustment.",
        "c-3": "The senior charge nurse is outside the numbers, one whole-time equivalent. Time to lead in October is "
        "given with step (c)(ix).",
        "c-5": "Twenty beds on one level, six of them single rooms. The ward answers the response bleep every third "
        "day and has no place of safety.",
        "c-6": "Two in three patients are detained. Continuous intervention, one to one, was needed on and off over "
        "the fortnight; the spread over the year is among the pictures.",
        "c-9": f"Of {summary.assessed} shifts in the year {summary.before['red']} were red before mitigation and "
        f"{summary.after['red']} after it; with the risks that staff named, {summary.escalated} were escalated. "
        "In the roster of October "
        f"{planned.after['red']} of {planned.assessed} shifts stayed red. Gaps of registered nurses weigh most: "
        "with one of two away a night is red.",
        "c-10": "Patients and carers ask for leave that is kept and for a named nurse on each shift.",
        "c-11": "Staff ask for two registered nurses on every night, and for breaks that can be taken.",
    }
    not_relevant = {"c-4": "No post moves from another service, and no other ward gives up staff for this decision."}
    return (
        *({"step": step, "words": said} for step, said in words.items()),
        *({"step": step, "not_relevant_because": why} for step, why in not_relevant.items()),
    )
