"""A person's own record: everything that the ward keeps about them, for themselves alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, create_model
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from api.resources.finding import RowId
from api.resources.lines import LineKept, line_kept
from api.resources.own import own_period, own_person
from api.resources.periods import PeriodKept, period_kept
from api.signin import Action
from api.storage import rows
from api.storage.assembly import PARTS, is_of_period
from api.web import AskingDep

router = APIRouter(tags=["own record"])

UNTOLD = frozenset({rows.Pairing})
"""Parts of which nobody is told that they are in them: who is kept apart from whom is as much about the other."""


def _told(of_period: bool) -> dict[str, type[rows.Part]]:
    """Parts about people, under the ward or under its period."""
    return {
        field: kind
        for field, kind in PARTS.items()
        if kind.is_personal() and kind not in UNTOLD and is_of_period(kind) is of_period
    }


OF_WARD, OF_PERIOD = _told(of_period=False), _told(of_period=True)


class Record(BaseModel):
    """What the ward keeps about you in one period."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    person: str
    """Your short name on the ward."""


class RecordThroughout(Record):
    """What the ward keeps about you throughout."""

    periods: list[PeriodKept]
    """Periods of the ward; each has a record of its own."""


def _with_lines(base: type[Record], parts: dict[str, type[rows.Part]]) -> Any:
    """The shape of a record with its lines by part, each in the shape of its noun."""
    name = base.__name__
    shapes: dict[str, Any] = {field: list[_kept(kind)] for field, kind in parts.items()}  # type: ignore[misc]
    lines = create_model(f"{name}Lines", __doc__="Lines about one person, by part.", **shapes)
    return create_model(f"Own{name}", __base__=base, __doc__=base.__doc__, lines=(lines, ...))


def _kept(kind: type[rows.Part]) -> Any:
    return LineKept.__class_getitem__(kind.noun)


OwnRecord, OwnPeriodRecord = _with_lines(RecordThroughout, OF_WARD), _with_lines(Record, OF_PERIOD)


@router.get("/wards/{ward_id}/own-record", response_model=OwnRecord)
def read_own_record(asking: AskingDep, ward_id: RowId) -> Any:
    """What the ward keeps about you, and the periods for which it keeps more."""
    with asking.database.read() as session:
        person = own_person(session, asking, ward_id, Action.OWN_RECORD)
        periods = select(rows.Period).where(rows.Period.ward_id == ward_id).order_by(rows.Period.start)
        return OwnRecord(
            person=person,
            lines=dict(_about(session, OF_WARD, person, ward_id=ward_id)),
            periods=[period_kept(row) for row in session.scalars(periods)],
        )


@router.get("/wards/{ward_id}/periods/{period_id}/own-record", response_model=OwnPeriodRecord)
def read_own_period_record(asking: AskingDep, ward_id: RowId, period_id: RowId) -> Any:
    """What the ward keeps about you in a period: wishes, history, ledger, leave account and the like."""
    with asking.database.read() as session:
        person, period = own_period(session, asking, ward_id, period_id, Action.OWN_RECORD)
        lines = dict(_about(session, OF_PERIOD, person, ward_id=ward_id, period_id=period.id))
        return OwnPeriodRecord(person=person, lines=lines)


def _about(
    session: Session, parts: dict[str, type[rows.Part]], person: str, **where: str
) -> Iterator[tuple[str, list[LineKept[Any]]]]:
    """Lines of these parts that name a person."""
    for field, kind in parts.items():
        columns = kind.of_people or ("code",)
        named = or_(*(getattr(kind, column) == person for column in columns))
        found = select(kind).filter_by(**where).where(named).order_by(kind.position, kind.id)
        yield field, [line_kept(row) for row in session.scalars(found)]
