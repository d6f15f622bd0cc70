"""Whether records fit their ward, and one another as a log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.staffing import Owner, advice_of, annual_of, lead_of, plans_of, quality_of, training_of
from api.storage.assembly.staffing.yearly import YearlyChallenge, YearlyEvidence
from roster.ward import InputError, Problem
from staffing_tools.spans import DateSpan


def check_owner(owner: Owner, noun: Any) -> None:
    """Raises InputError for a record that names another ward."""
    named = getattr(noun, "ward", None)
    if isinstance(owner, rows.Ward) and named not in (None, owner.code):
        raise InputError((Problem(("ward",), "is another ward; leave records of it to that one"),))


def check_log(session: Session, name: str, owner: Owner, noun: Any = None) -> None:
    """Raises InputError where the records of a ward or board do not make a log together, with `noun` among them."""
    if isinstance(owner, rows.Board):
        _check_annual(session, owner, noun)
    elif name in _LOGS:
        _LOGS[name](session, owner)


def _check_annual(session: Session, board: rows.Board, noun: Any) -> None:
    if isinstance(noun, YearlyEvidence | YearlyChallenge):
        annual_of(session, board, noun.year)


def _plans(session: Session, ward: rows.Ward) -> Any:
    return plans_of(session, (ward,), ward.title)


def _quality(session: Session, ward: rows.Ward) -> Any:
    return quality_of(session, ward, EVERY_DAY)


EVERY_DAY = DateSpan(first=dt.date(1950, 1, 1), last=dt.date(2099, 12, 31))
"""Every day that a record may have."""

_LOGS: dict[str, Callable[[Session, rows.Ward], Any]] = {
    "quality-points": _quality,
    "risk-plans": _plans,
    **dict.fromkeys(("advice", "decisions"), advice_of),
    **dict.fromkeys(("leaders", "lead-periods"), lead_of),
    **dict.fromkeys(("courses", "learners", "training-held", "learning-time"), training_of),
}
