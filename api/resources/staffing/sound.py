"""Whether records fit their ward, and one another as a log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.staffing import KINDS, Owner, advice_of, lead_of, plans_of, records, training_of
from roster.ward import InputError, Problem, problems_of
from staffing_tools.quality import QualityData


def check_owner(owner: Owner, noun: Any) -> None:
    """Raises InputError for a record that names another ward."""
    named = getattr(noun, "ward", None)
    if isinstance(owner, rows.Ward) and named not in (None, owner.code):
        raise InputError((Problem(("ward",), "is another ward; leave records of it to that one"),))


def check_log(session: Session, name: str, owner: Owner) -> None:
    """Raises InputError where the records of a ward do not make a log together any more."""
    if not isinstance(owner, rows.Ward) or name not in _LOGS:
        return
    try:
        _LOGS[name](session, owner)
    except ValidationError as error:
        raise InputError(problems_of(error)) from None


def _plans(session: Session, ward: rows.Ward) -> Any:
    return plans_of(session, (ward,), ward.title)


def _quality(session: Session, ward: rows.Ward) -> Any:
    return QualityData(ward=ward.code, points=records(session, "quality-points", ward))


_LOGS: dict[str, Callable[[Session, rows.Ward], Any]] = {
    "quality-points": _quality,
    "risk-plans": _plans,
    **dict.fromkeys(("advice", "decisions"), advice_of),
    **dict.fromkeys(("leaders", "lead-periods"), lead_of),
    **dict.fromkeys(("courses", "learners", "training-held", "learning-time"), training_of),
}
assert set(_LOGS) <= set(KINDS)
