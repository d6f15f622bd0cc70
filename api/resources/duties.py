"""The published roster as the ward's staff see it: their own line with what belongs to it, and colleagues' duties."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.finding import RowId, period_for
from api.resources.published import published_of
from api.resources.rosters_forms import FindingTold, Told, finding_told
from api.resources.rosters_opened import Opened, Unopened, read_row
from api.signin import Action, Place
from api.storage import rows
from api.storage.assembly import roster_of
from api.web import Asking, AskingDep, not_found, note_read
from roster.reports.findings import FOR_MANAGERS

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/duties", tags=["duties"])

PersonId = Annotated[str, Path(min_length=1, max_length=100)]


class LineTold(Told):
    """One person's duties. Of colleagues nothing but duties is told: not why they are off, nor what they asked for."""

    person: str
    """Id of the person."""
    name: str
    """Name, if the ward gives one."""
    own: bool
    """Whether it is yours."""
    duties: list[str]
    """By day: empty for a day off, a code, or several such as E+N."""


class DutiesTold(Told):
    """The published roster of a period."""

    roster_id: str
    """Id of the version."""
    version: int
    """Raised by each recorded change."""
    start: dt.date
    """First date."""
    published: dt.date | None
    """When staff were first shown it."""
    lines: list[LineTold]
    """Lines in the order of the ward."""


class HoursTold(Told):
    """Minutes of one person over the period."""

    contract: int
    """Of the contract."""
    credited: int
    """Credited for absence."""
    worked: int
    """Rostered, without unpaid breaks."""
    carried: int
    """Net minutes carried in."""
    net: int
    """Net minutes at the end."""


class WishTold(Told):
    """A wish and its answer."""

    wish: str
    """Number of the wish."""
    date: dt.date
    """Its date."""
    asked: str
    """What was asked."""
    granted: bool
    """Whether the roster grants it."""


class ShareTold(Told):
    """What of one burden falls to a person."""

    burden: str
    """Nights, weekends or unsocial points."""
    done: int
    """In the period."""
    fair: float | None
    """The fair share."""
    carried: float = Field(description="Above (+) or below (-) earlier fair shares.")


class PersonTold(Told):
    """A person's own view of the published roster."""

    line: LineTold
    """The duties."""
    hours: HoursTold
    """Hours."""
    shares: list[ShareTold]
    """Shares of unsocial work."""
    wishes: list[WishTold]
    """Wishes, answered."""
    findings: list[FindingTold]
    """What the rules find about this person."""


@router.get("")
def read_duties(asking: AskingDep, ward_id: RowId, period_id: RowId) -> DutiesTold:
    """Everybody's duties in the published roster."""
    with asking.database.read() as session:
        row = _published(session, asking, ward_id, period_id)
        roster = roster_of(session, row)
        people = select(rows.Person).where(rows.Person.ward_id == ward_id, rows.Person.code.in_(row.people))
        names = {person.code: person.document.name for person in session.scalars(people)}
        mine = _own(asking, ward_id)
    note_read(asking, row, "read duties")
    lines = [
        LineTold(person=person, name=names.get(person, ""), own=person in mine, duties=list(line))
        for person, line in roster.cells.items()
    ]
    return DutiesTold(roster_id=row.id, version=row.version, start=roster.start, published=row.published, lines=lines)


@router.get("/{person}")
def read_person(asking: AskingDep, ward_id: RowId, period_id: RowId, person: PersonId) -> PersonTold:
    """One person's view: for that person, and for those who may read what is personal."""
    with asking.database.read() as session:
        row = _published(session, asking, ward_id, period_id)
        ward = session.get_one(rows.Ward, ward_id)
        place = Place(ward.board_id, ward.id, person)
        own = asking.may(Action.OWN_RECORD, place)
        if not own and not asking.may(Action.READ_PERSONAL, place):
            raise not_found("person")
        unopened: Unopened = read_row(session, row)
    found = unopened.open()
    if person not in {each.id for each in found.desk.rulebook.ward.people}:
        raise not_found("person")
    if not own:
        note_read(asking, found.row, "read person")
    return _told(found, person, own=own)


def _published(session: Session, asking: Asking, ward_id: str, period_id: str) -> rows.Roster:
    return published_of(session, period_for(session, asking, ward_id, period_id, Action.READ_DUTIES))


def _own(asking: Asking, ward_id: str) -> frozenset[str]:
    """As whom whoever asks is on the ward."""
    return frozenset(held.person for held in asking.actor.held if held.ward_id == ward_id and held.person)


def _told(found: Opened, person: str, *, own: bool) -> PersonTold:
    line = next(each for each in found.summary.people if each.person == person)
    duties = list(found.roster.cells[person])
    shares = {"nights": line.unsocial.nights, "weekends": line.unsocial.weekends, "points": line.unsocial.points}
    about = [each for each in found.summary.findings if each.person == person]
    return PersonTold(
        line=LineTold(person=person, name=line.name, own=own, duties=duties),
        hours=HoursTold.model_validate(line.hours, from_attributes=True),
        shares=[
            ShareTold(burden=name, done=share.done, fair=share.fair, carried=share.carried)
            for name, share in shares.items()
        ],
        wishes=[WishTold.model_validate(answer, from_attributes=True) for answer in line.wishes.answers],
        findings=[finding_told(each) for each in about if not own or each.rule not in FOR_MANAGERS],
    )
