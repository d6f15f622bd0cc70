"""Records of one kind out of rows, and what a ward or a board has set up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.assembly.staffing.kinds import KINDS, Kind, Row
from api.storage.assembly.staffing.setups import BoardSetup, WardSetup
from api.storage.forms import form_of
from api.storage.ids import new_id
from staffing_tools.duties.escalation import Ladder, shipped_ladder
from staffing_tools.duties.real_time import Arrangements, shipped_arrangements
from staffing_tools.facts import Facts, shipped
from staffing_tools.quality import Catalogue, shipped_catalogue
from staffing_tools.spans import DateSpan

Owner = rows.Ward | rows.Board
"""A ward, or a board as a whole."""

SETUPS: dict[str, tuple[type[Any], Callable[[], Any]]] = {
    "ward-setup": (WardSetup, WardSetup),
    "board-setup": (BoardSetup, BoardSetup),
    "ladder": (Ladder, shipped_ladder),
    "arrangements": (Arrangements, shipped_arrangements),
    "facts": (Facts, shipped),
    "catalogue": (Catalogue, shipped_catalogue),
}
"""What is set up: its noun, and what holds where nothing is."""

_FORMS = {kind: form_of(noun) for kind, (noun, _) in SETUPS.items()}
CURRENT = "current"
"""Code of the one document of a setup."""


def query(kind: Kind, owner: Owner) -> Select[Any]:
    """The rows of a kind, of a ward or a board."""
    if kind.table is not rows.StaffingLog:
        return select(kind.table).where(kind.table.ward_id == owner.id)
    return select(rows.StaffingLog).filter_by(**_place(owner), kind=kind.name)


def new_row(kind: Kind, owner: Owner) -> Row:
    """A row of a kind that holds nothing yet."""
    if kind.table is not rows.StaffingLog:
        return kind.table(ward_id=owner.id)
    return rows.StaffingLog(id=new_id(), **_place(owner), kind=kind.name)


def records(session: Session, name: str, owner: Owner, dates: DateSpan | None = None) -> tuple[Any, ...]:
    """The records of a kind as they came, daily data by date; only those of some dates if given."""
    kind = KINDS[name]
    order = (kind.table.id,) if kind.table is rows.StaffingLog else (kind.table.date, kind.table.id)
    found = query(kind, owner).order_by(*order)
    if dates is not None:
        found = found.where(kind.table.date >= dates.first, kind.table.date <= dates.last)
    return tuple(kind.noun_of(row) for row in session.scalars(found))


def setup_row(session: Session, name: str, owner: Owner) -> rows.StaffingLog | None:
    """The row of what was set up, if anything was."""
    found = select(rows.StaffingLog).filter_by(**_place(owner), kind=name, code=CURRENT)
    return session.scalars(found).one_or_none()


def setup_of(session: Session, name: str, owner: Owner) -> Any:
    """What holds: what was set up, or else what comes with the program."""
    row = setup_row(session, name, owner)
    return SETUPS[name][1]() if row is None else _FORMS[name].read(row.document)


def put_setup(session: Session, name: str, owner: Owner, noun: Any) -> rows.StaffingLog:
    """Set something up."""
    row = setup_row(session, name, owner) or rows.StaffingLog(**_place(owner), kind=name, code=CURRENT)
    row.document = _FORMS[name].write(noun)
    session.add(row)
    session.flush()
    return row


def _place(owner: Owner) -> dict[str, str | None]:
    if isinstance(owner, rows.Ward):
        return {"board_id": owner.board_id, "ward_id": owner.id}
    return {"board_id": owner.id, "ward_id": None}
