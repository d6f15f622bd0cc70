"""A ward on which one nurse asks for carer's leave."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.leave import LeaveAnswer, answer_to
from roster.rules.rulebook import Rulebook
from roster.ward import Roster, Ward
from tests.roster.rules.varied import NOTHING_ARRANGED
from tests.wards import START, day, roster_of, small_ward

TUESDAY = day(8)
"""Tuesday 10 November."""


def caring_ward(**changes: Any) -> Ward:
    """One registered nurse is needed on every early of the week; R1 asks for a day unless told otherwise."""
    request = {"id": "C1", "person": "R1", "asked": day(0), "days": str(TUESDAY)} | changes.pop("request", {})
    demand = [{"group": "RN", "start": "07:00", "end": "15:00", "least": 1, "weekdays": "Mon-Fri"}]
    return small_ward(**(NOTHING_ARRANGED | {"demand": demand, "leave_requests": [request]} | changes))


def rostered(ward: Ward) -> Roster:
    """R1 works every early of the week, and R2 helps on the second Thursday."""
    return roster_of(ward, R1="E E E E E - - E E E E E - -", R2="- - - - - - - - - - E")


def answer(ward: Ward, today: dt.date = START, roster: Roster | None = None) -> LeaveAnswer:
    """The answer to the one request."""
    return answer_to(ward.leave_requests[0].id, Rulebook.of(ward), roster, today)
