"""What stays the same all year: the ward, its shifts, its roles, and the days that are spoken of."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

from roster.ward import Shift
from staffing_tools.establishment import AbsenceAllowance, TimeToLead
from staffing_tools.judgement import Role, StandingNeed
from staffing_tools.spans import DateSpan
from staffing_tools.tool import DayPart
from staffing_tools.ward import AssessedWard

EXAMPLES = Path(__file__).parents[1]
FOLDER = EXAMPLES / "ward-a-year"
SEED = 2020

WARD = AssessedWard(id="ward-a", title="Ward A", kind="acute adult", beds=20)
YEAR = DateSpan(first=dt.date(2025, 11, 2), last=dt.date(2026, 11, 1))
"""The days that are counted."""
RUN = DateSpan(first=dt.date(2026, 10, 12), last=dt.date(2026, 10, 25))
"""The fortnight of tool and judgement."""
ROSTER = DateSpan(first=dt.date(2026, 10, 5), last=dt.date(2026, 11, 1))
"""The roster period whose experience comes back; the history of `ward-a.toml`."""
TODAY = dt.date(2026, 11, 20)
"""The day on which the record is completed."""
WEEK_MINUTES = 2160

PARTS = (
    DayPart(code="E", title="Early, 07:00 to 14:30", hours=Decimal("7.5"), share=Decimal("0.4")),
    DayPart(code="L", title="Late, 14:30 to 21:00", hours=Decimal("6.5"), share=Decimal("0.35")),
    DayPart(code="N", title="Night, 21:00 to 07:00", hours=Decimal(10), share=Decimal("0.25")),
)
"""Parts of the day named after the shift that holds them."""

SHIFTS = tuple(
    Shift.model_validate(fields)
    for fields in (
        {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30},
        {"code": "L", "title": "Late", "start": "13:30", "end": "21:30", "unpaid_break": 30},
        {"code": "N", "title": "Night", "start": "21:00", "end": "07:30", "overnight": True, "unpaid_break": 30},
    )
)

ROLES = (Role(code="RN", title="Registered nurses"), Role(code="HCSW", title="Healthcare support workers"))

WEEKDAYS, WEEKEND = (0, 1, 2, 3, 4), (5, 6)
STANDING = (
    StandingNeed(shift="E", role="RN", needed=Decimal(4), weekdays=WEEKDAYS),
    StandingNeed(shift="E", role="RN", needed=Decimal(3), weekdays=WEEKEND),
    StandingNeed(shift="L", role="RN", needed=Decimal(3)),
    StandingNeed(shift="N", role="RN", needed=Decimal(2)),
    *(StandingNeed(shift=shift.code, role="HCSW", needed=Decimal(3)) for shift in SHIFTS),
)
"""What the floor of `ward-a.toml` needs."""

ALLOWANCE = AbsenceAllowance(value=Decimal("0.225"), convention="uplift")
LEAD = TimeToLead(wte=Decimal(1), place="outside")


def standing(date: dt.date, shift: str) -> dict[str, int]:
    """Staff of each role that a shift needs on a weekday like that of a date."""
    return {line.role: int(line.needed) for line in STANDING if line.shift == shift and date.weekday() in line.weekdays}
