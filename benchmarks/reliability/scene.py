"""What a trial plays on: a few small wards, each with a period and a draft, and somebody who may do everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat

from sqlalchemy.orm import Session

from api.signin import Held, add_account, begin_session
from api.storage import COMMAND_LINE, Database, rows
from api.storage.assembly import put_board, put_roster, put_ward
from api.storage.rows import Role
from benchmarks.reliability.calling import Caller
from roster.ward import Roster, Ward

SECRET = "a secret for one trial and no other"
LASTS = dt.timedelta(hours=12)


@dataclass(frozen=True)
class Stage:
    """A ward's period with a draft."""

    ward: Ward
    path: str
    """Path of the period."""
    period_id: str
    roster_id: str

    @property
    def roster_path(self) -> str:
        """Path of the draft."""
        return f"{self.path}/rosters/{self.roster_id}"


@dataclass(frozen=True)
class Scene:
    """Everything that a trial needs to know."""

    caller: Caller
    stages: tuple[Stage, ...]


def scene(database: Database, wards: Iterable[Ward], drafts: Iterable[Roster] | None = None) -> Scene:
    """Put wards of one board into an empty database that is up to date, with these drafts or empty ones."""
    with database.write(COMMAND_LINE) as session:
        account = add_account(session, "trial", None, (Held(Role.ADMIN),))
        token, _ = begin_session(session, account.id, SECRET.encode(), LASTS)
        board: rows.Board | None = None
        stages = []
        for ward, draft in zip(wards, repeat(None) if drafts is None else drafts, strict=False):
            board = board or _board(session, ward)
            stages.append(_stage(session, board, ward, draft or _empty(ward)))
        return Scene(Caller(token), tuple(stages))


def _board(session: Session, ward: Ward) -> rows.Board:
    row = rows.Board()
    put_board(row, ward.ward.board)
    session.add(row)
    session.flush()
    return row


def _empty(ward: Ward) -> Roster:
    """A draft on which nobody works."""
    lines = {person.id: ("",) * ward.period.days for person in ward.people}
    return Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=lines)


def _stage(session: Session, board: rows.Board, ward: Ward, draft: Roster) -> Stage:
    period = put_ward(session, board, ward)
    row = put_roster(session, period, draft)
    return Stage(ward, f"/v1/wards/{period.ward_id}/periods/{period.id}", period.id, row.id)
