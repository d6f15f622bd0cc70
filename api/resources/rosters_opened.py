"""A roster that a request names, with the rules by which it is judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from api.resources.finding import period_for, row_of
from api.resources.rosters_desk import STANDINGS, SUMMARIES, desk_maker
from api.rostering.editing import Desk, Standing
from api.rostering.fitting import fitted
from api.signin import Action
from api.storage import rows
from api.storage.assembly import roster_of
from api.storage.rows import RosterState
from api.web import Asking, ProblemError
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
    def key(self) -> tuple[str, int, str]:
        """What tells this state of the roster and of its ward from every other."""
        return self.row.id, self.row.version, self.digest

    @property
    def standing(self) -> Standing:
        """What the rules find in it."""
        return STANDINGS.once(self.key, lambda: self.desk.standing(self.roster))

    @property
    def summary(self) -> Summary:
        """Every report of it."""
        return SUMMARIES.once(self.key, self._summary)

    def _summary(self) -> Summary:
        try:
            return summary_of(self.desk.rulebook, self.roster)
        except PayError as error:
            raise ProblemError(409, "no-pay-table", f"The roster cannot be costed: {error}.") from error


def roster_for(
    session: Session, asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action
) -> rows.Roster:
    """A roster of a period on which whoever asks may do this."""
    period_for(session, asking, ward_id, period_id, action)
    return row_of(session, rows.Roster, roster_id, "roster", period_id=period_id)


def roster_to_change(
    session: Session, asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action
) -> rows.Roster:
    """The same in a session that writes: nobody else changes it before the end."""
    roster_for(session, asking, ward_id, period_id, roster_id, action)
    return session.get_one(rows.Roster, roster_id, with_for_update=True, populate_existing=True)


@dataclass(frozen=True)
class Unopened:
    """What was read of a roster in a session; it is opened after that, since laying out a ward takes seconds."""

    row: rows.Roster
    roster: Roster
    digest: str
    make_desk: Callable[[], Desk]

    def open(self) -> Opened:
        """The roster beside its ward. Raises RosterError where they fit together no more."""
        desk = self.make_desk()
        return Opened(self.row, fitted(self.roster, desk.rulebook.ward), desk, self.digest)


def read_row(session: Session, row: rows.Roster) -> Unopened:
    """A roster beside its ward as that is now, or as it was if the roster was superseded."""
    period = session.get_one(rows.Period, row.period_id)
    past = row.ward_document_id if row.state == RosterState.SUPERSEDED else None
    digest, make = desk_maker(session, period, past)
    return Unopened(row, roster_of(session, row), digest, make)


def opened(asking: Asking, ward_id: str, period_id: str, roster_id: str, action: Action) -> Opened:
    """A roster on which whoever asks may do this, beside its ward."""
    with asking.database.read() as session:
        unopened = read_row(session, roster_for(session, asking, ward_id, period_id, roster_id, action))
    return unopened.open()
