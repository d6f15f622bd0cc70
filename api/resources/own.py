"""Whoever asks as one of a ward's people."""

from __future__ import annotations

from sqlalchemy.orm import Session

from api.resources.finding import row_of
from api.signin import Action, Place
from api.storage import rows
from api.web import Asking, ProblemError, not_found


def own_person(session: Session, asking: Asking, ward_id: str, action: Action) -> str:
    """The short name that whoever asks has on the ward; to those who have none and see nothing it is not there."""
    ward = row_of(session, rows.Ward, ward_id, "ward")
    mine = [held.person for held in asking.actor.held if held.ward_id == ward_id and held.person is not None]
    for person in mine:
        if asking.may(action, Place(ward.board_id, ward.id, person)):
            return person
    if not asking.may(Action.READ_WARD, Place(ward.board_id, ward.id)) and not mine:
        raise not_found("thing")
    raise ProblemError(403, "forbidden", "This is done by the ward's people themselves, and nobody for them.")


def own_period(
    session: Session, asking: Asking, ward_id: str, period_id: str, action: Action
) -> tuple[str, rows.Period]:
    """The same short name, and a period of the ward."""
    person = own_person(session, asking, ward_id, action)
    period = session.get(rows.Period, period_id)
    if period is None or period.ward_id != ward_id:
        raise not_found("period")
    return person, period
