"""What each shift needed in professional judgement, and the fortnight of it that is recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from examples.invent.ward import ALLOWANCE, LEAD, ROLES, RUN, SEED, SHIFTS, STANDING, WARD, standing
from staffing_tools.judgement import DayRecord, Judgement
from staffing_tools.tool import Entry

ONE_TO_ONE = "continuous intervention, one to one"
TREATMENT = "escort to electroconvulsive therapy"


def extra(entry: Entry) -> tuple[str, ...]:
    """Why one support worker more was needed, once for each."""
    watched = entry.continuous["1:1"].patients if entry.continuous else 0
    treated = int(entry.amount("ect") >= 2)
    return (*(ONE_TO_ONE for _ in range(watched)), *(TREATMENT for _ in range(treated)))


def needed(entry: Entry) -> dict[str, int]:
    """Staff of each role that a part of a day needed."""
    stands = standing(entry.date, entry.part)
    return stands | {"HCSW": stands["HCSW"] + len(extra(entry))}


def judgement(entries: tuple[Entry, ...]) -> Judgement:
    """The judgement of the fortnight: what stands, and the shifts that needed more."""
    return Judgement(
        id="judgement-2026-10",
        ward=WARD,
        dates=RUN,
        shifts=SHIFTS,
        roles=ROLES,
        standing=STANDING,
        records=tuple(_records(entries)),
        allowance=ALLOWANCE,
        lead=LEAD,
    )


def _records(entries: tuple[Entry, ...]) -> Iterator[DayRecord]:
    chance = Random(SEED + 1)
    for entry in entries:
        reasons = extra(entry)
        if entry.date in RUN and reasons:
            need = needed(entry)["HCSW"]
            yield _record(entry.date, entry.part, need, reasons, need - int(chance.random() < 0.6))


def _record(date: dt.date, shift: str, need: int, reasons: tuple[str, ...], there: int) -> DayRecord:
    return DayRecord(
        date=date,
        shift=shift,
        role="HCSW",
        needed=Decimal(need),
        reason=" and ".join(dict.fromkeys(reasons)),
        actual=Decimal(there),
    )
