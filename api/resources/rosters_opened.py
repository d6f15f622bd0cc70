"""A roster that a request names, with the rules by which it is judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from api.resources.finding import must_on, period_for
from api.resources.rosters_desk import STANDINGS, SUMMARIES, desk_maker
from api.rostering.editing import Desk, Standing
from api.rostering.fitting import fitted
from api.signin import Action
from api.storage import rows
from api.storage.assembly import roster_of
from api.storage.rows import RosterState
from api.web import Asking, ProblemError, not_found
from roster.pay import PayError
from roster.reports import Summary, summary_of
from roster.ward import Roster


@dataclass(frozen=True)
class Opened:
    """A roster as it is kept, as it reads beside its ward, and the desk of that ward."""

    row: rows.Roster
    roster: Roster
    desk: Desk
    digest: str

    @property
    def state(self) -> tuple[int, str]:
        """What tells this state of the roster and of its ward from every other."""
        return self.row.version, self.digest

    @property
    def standing(self) -> Standing:
        """What the rules find in it."""
        return STANDINGS.once(self.row.id, self.state, lambda: self.desk.standing(self.roster))

    @property
    def summary(self) -> Summary:
        """Every report of it."""
        return SUMMARIES.once(self.row.id, self.state, self._summary)

    def _summary(self) -> Summary:
        try:
            return summary_of(self.desk.rulebook, self.roster)
        except PayError as error:
            raise ProblemError(409, "no-pay-table", f"The roster cannot be costed: {error}.") from error


class Found(NamedTuple):
    """A roster with the rows that it stands under; while they are held, their session reads them no second time."""

    row: rows.Roster
    period: rows.Period
    ward: rows.Ward
    board: rows.Board


_FOUND = (
    select(rows.Roster, rows.Period, rows.Ward, rows.Board)
    .join(rows.Period, rows.Period.id == rows.Roster.period_id)
    .join(rows.Ward, rows.Ward.id == rows.Period.ward_id)
    .join(rows.Board, rows.Board.id == rows.Ward.board_id)
)
_LIGHTLY = (defer(rows.Roster.in_charge), defer(rows.Roster.proof))
"""What is read of a roster once it is needed."""


def find_roster(
    session: Session, asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action, *, alone: bool
) -> Found:
    """A roster of a period on which whoever asks may do this; `alone` if nobody else may change it before the end."""
    named = (rows.Roster.id == roster_id, rows.Period.id == period_id, rows.Ward.id == ward_id)
    wanted = _FOUND.where(*named)
    if alone:
        wanted = wanted.with_for_update(of=rows.Roster).execution_options(populate_existing=True)
    else:
        wanted = wanted.options(*_LIGHTLY)
    found = session.execute(wanted).one_or_none()
    if found is None:
        period_for(session, asking, ward_id, period_id, action)
        raise not_found("roster")
    must_on(asking, found[2], action)
    return Found(*found)


def roster_for(
    session: Session, asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action
) -> rows.Roster:
    """A roster of a period on which whoever asks may do this."""
    return find_roster(session, asking, ward_id, period_id, roster_id, action, alone=False).row


def roster_to_change(
    session: Session, asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action
) -> rows.Roster:
    """The same in a session that writes: nobody else changes it before the end."""
    return find_roster(session, asking, ward_id, period_id, roster_id, action, alone=True).row


@dataclass(frozen=True)
class Unopened:
    """What was read of a roster in a session; it is opened after that, since laying out a ward takes seconds."""

    row: rows.Roster
    roster: Roster
    digest: str
    make_desk: Callable[[], Desk]
    fits: bool
    """Whether it is known to fit beside the ward as that is."""

    def open(self) -> Opened:
        """The roster beside its ward. Raises RosterError where they fit together no more."""
        desk = self.make_desk()
        roster = self.roster if self.fits else fitted(self.roster, desk.rulebook.ward)
        return Opened(self.row, roster, desk, self.digest)


def read_row(session: Session, row: rows.Roster) -> Unopened:
    """A roster beside its ward as that is now, or as it was if the roster was superseded.

    The cells are read only where how they stand is not at hand.
    """
    period = session.get_one(rows.Period, row.period_id)
    past = row.ward_document_id if row.state == RosterState.SUPERSEDED else None
    digest, make = desk_maker(session, period, past)
    known = STANDINGS.get(row.id, (row.version, digest))
    roster = roster_of(session, row) if known is None else known.roster
    return Unopened(row, roster, digest, make, fits=known is not None)


def opened(asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action) -> Opened:
    """A roster on which whoever asks may do this, beside its ward."""
    with asking.database.read() as session:
        found = find_roster(session, asking, ward_id, period_id, roster_id, action, alone=False)
        unopened = read_row(session, found.row)
    return unopened.open()
