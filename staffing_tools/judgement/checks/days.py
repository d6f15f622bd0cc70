"""Days of a judgement: inside it, past, and each with a need."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.checks import run_short
from staffing_tools.findings import Finding
from staffing_tools.judgement.case import JudgementCase
from staffing_tools.judgement.needed import needed


def check(case: JudgementCase) -> Iterator[Finding]:
    """Records that cannot be, days without any need, and a run that is too short."""
    judgement = case.judgement
    for number, line in enumerate(judgement.records):
        place = ("records", number, "date")
        if line.date not in judgement.dates:
            message = f"lies outside the judgement ({judgement.dates.words}); correct one of the two"
            yield Finding(code="day-outside", severity="error", message=message, date=line.date, place=place)
        if line.date > case.today:
            message = f"lies after {case.today}; a shift is judged when it is over"
            yield Finding(code="day-ahead", severity="error", message=message, date=line.date, place=place)
    held = {(need.date, need.shift.code) for need in needed(judgement)}
    for date in judgement.dates.dates:
        empty = [shift.code for shift in judgement.shifts if shift.clinical and (date, shift.code) not in held]
        if empty:
            message = f"no need is given for {', '.join(empty)}; enter it, or 0 where nobody is needed"
            yield Finding(code="day-missing", severity="warning", message=message, date=date, place=("records",))
    yield from run_short(judgement.dates.days, case.facts)
