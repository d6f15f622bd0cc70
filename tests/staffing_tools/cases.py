"""The worked example of a 20-bed acute adult ward: 14 days of invented counts, and the judgement of the same days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from staffing_tools.judgement import Judgement, JudgementCase
from staffing_tools.spans import DateSpan
from staffing_tools.tool import Entry, ToolCase, ToolRun, ToolSettings
from staffing_tools.tool.coefficients import CoefficientSet, shipped_set
from staffing_tools.ward import AssessedWard

FIRST = dt.date(2025, 6, 2)
"""A Monday in the financial year 2025-26, when the full-time week had 37 hours."""

TODAY = dt.date(2026, 11, 22)
WEEKS = {"37.5": 2250, "37": 2220, "36": 2160}
UPLIFT = {"value": "0.225", "convention": "uplift"}
SHARE = {"value": "0.225", "convention": "share"}
OUTSIDE = {"wte": 1, "place": "outside"}
LEVEL_DAYS = {"L1": 42, "L2": 112, "L3": 84, "L4": 28, "L5": 7}
EVENTS = {"admission": 9, "discharge": 8, "escort": 30, "ect": 6}
WARD = AssessedWard(id="A", title="Ward A", kind="acute adult", beds=20)


def span(first: dt.date = FIRST, days: int = 14) -> DateSpan:
    """Consecutive days."""
    return DateSpan(first=first, last=first + dt.timedelta(days=days - 1))


def dealt(total: int, days: int, day: int) -> int:
    """A day's part of a total that is dealt out evenly, the first days having one more."""
    return total // days + (day < total % days)


def entries(first: dt.date = FIRST, days: int = 14) -> tuple[Entry, ...]:
    """The example's patient days and events, dealt over days. Patients in each level differ by one at most."""
    return tuple(
        Entry(
            date=first + dt.timedelta(days=day),
            census=sum(dealt(total, days, day) for total in LEVEL_DAYS.values()),
            levels={code: dealt(total, days, day) for code, total in LEVEL_DAYS.items()},
            activities={
                code: Decimal(dealt(total, days, day)) for code, total in EVENTS.items() if dealt(total, days, day)
            },
        )
        for day in range(days)
    )


def run(**changes: Any) -> ToolRun:
    """The example's run, clean, or with changed fields."""
    fields: dict[str, Any] = {
        "id": "run-1",
        "ward": WARD,
        "dates": span(),
        "typical": True,
        "typical_note": "no holiday, no outbreak, all beds open",
        "scoring": {"trained": True, "second_scored": 30, "agreed": 27},
        "entries": entries(),
    }
    return ToolRun.model_validate(fields | changes)


def local_set(**changes: Any) -> CoefficientSet:
    """The illustrative set of acute adult wards under the name of a local study, which no check speaks of."""
    fields = shipped_set("illustrative-acute-adult").model_dump(by_alias=True)
    named = {"id": "local-acute", "status": "local study", "title": "Local study"}
    return CoefficientSet.model_validate(fields | named | changes)


def settings(**changes: Any) -> ToolSettings:
    """22.5 % added on, one whole-time equivalent of time to lead outside."""
    return ToolSettings.model_validate({"allowance": UPLIFT, "lead": OUTSIDE} | changes)


def tool_case(
    tool_run: ToolRun | None = None, coefficients: CoefficientSet | None = None, chosen: ToolSettings | None = None
) -> ToolCase:
    """The example as a case."""
    return ToolCase(tool_run or run(), coefficients or local_set(), chosen or settings(), TODAY)


SHIFTS = [
    {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30},
    {"code": "L", "title": "Late", "start": "13:30", "end": "21:30", "unpaid_break": 30},
    {"code": "N", "title": "Night", "start": "21:00", "end": "07:30", "overnight": True, "unpaid_break": 30},
]
"""7.5, 7.5 and 10 paid hours."""

ROLES = [{"code": "RN", "title": "Registered nurse"}, {"code": "HCSW", "title": "Healthcare support worker"}]


def judgement(**changes: Any) -> Judgement:
    """The example's judgement: early 6, late 6, night 4, half of them registered."""
    standing = [
        {"shift": shift, "role": role, "needed": staff}
        for shift, staff in (("E", 3), ("L", 3), ("N", 2))
        for role in ("RN", "HCSW")
    ]
    fields: dict[str, Any] = {
        "id": "judgement-1",
        "ward": WARD,
        "dates": span(),
        "shifts": SHIFTS,
        "roles": ROLES,
        "standing": standing,
        "allowance": UPLIFT,
        "lead": OUTSIDE,
    }
    return Judgement.model_validate(fields | changes)


def judgement_case(of: Judgement | None = None, tool_dates: DateSpan | None = None) -> JudgementCase:
    """The example's judgement as a case."""
    return JudgementCase(of or judgement(), TODAY, tool_dates)
