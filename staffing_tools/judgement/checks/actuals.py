"""Judgement of what was needed, against a copy of what was there."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from staffing_tools.exact import percent
from staffing_tools.findings import Finding
from staffing_tools.judgement.case import JudgementCase


def check(case: JudgementCase) -> Iterator[Finding]:
    """A judgement that equals the staff who were there on most shifts."""
    known = [line for line in case.judgement.records if line.actual is not None]
    by_shift: dict[tuple[object, str], bool] = {}
    for line in known:
        shift = (line.date, line.shift)
        by_shift[shift] = by_shift.get(shift, True) and line.needed == line.actual
    if not by_shift:
        return
    equal, limit = sum(by_shift.values()), case.facts.judgement_equal_share
    if Fraction(equal, len(by_shift)) > limit.exact:
        share = percent(Fraction(equal, len(by_shift)), 0)
        message = (
            f"on {equal} of {len(by_shift)} shifts ({share} %) what was needed equals what was there, beyond "
            f"{percent(limit.exact, 0)} % ({limit.confidence}: {limit.source}); judge what was needed"
        )
        yield Finding(code="judgement-equals-actual", severity="warning", message=message, place=("records",))
