"""A ward with a roster in a service, and everybody who has to do with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from fastapi.testclient import TestClient

from api.signin import Held
from api.storage import COMMAND_LINE, Database
from api.storage.assembly import put_ward
from api.storage.rows import Role
from roster.ward import Roster, Ward
from tests.api.people import People
from tests.api.stored import stored_board
from tests.wards import small_ward

AHEAD = dt.date.today() + dt.timedelta(days=7 * 12)
MONDAY = AHEAD - dt.timedelta(days=AHEAD.weekday())
"""A Monday that is twelve weeks off: nothing is late."""


def ahead(number: int) -> dt.date:
    """A date of the period, from 0."""
    return MONDAY + dt.timedelta(days=number)


def ward_ahead(start: dt.date = MONDAY, **changes: Any) -> Ward:
    """The small ward with nothing arranged, in a period to come."""
    return small_ward(
        **{
            "period": {"start": start},
            "absence": [],
            "patterns": [],
            "wishes": [],
            "locks": [],
            "history": [],
            **changes,
        }
    )


@dataclass(frozen=True)
class Rostered:
    """Ids and clients."""

    board: str
    ward: str
    period: str
    noun: Ward
    database: Database
    people: People

    @property
    def path(self) -> str:
        """Path of the period."""
        return f"/v1/wards/{self.ward}/periods/{self.period}"

    def client(self, role: Role, person: str | None = None, name: str = "") -> TestClient:
        """Somebody with a role on the ward, or on its board."""
        board = None if role is Role.ADMIN else self.board
        ward = self.ward if role in {Role.WARD_MANAGER, Role.STAFF} else None
        account = name or f"{role.value}-{person}".replace(" ", "-").lower()
        return self.people.add(account, Held(role, board, ward, person))

    def draft(self, client: TestClient, **cells: str) -> dict[str, Any]:
        """A new draft."""
        roster = roster_ahead(self.noun, **cells).model_dump(mode="json", by_alias=True)
        made = client.post(f"{self.path}/rosters", json={"roster": roster})
        assert made.status_code == 201, made.text
        found: dict[str, Any] = made.json()
        return found

    def step(self, client: TestClient, roster: dict[str, Any], step: str, *acknowledge: str) -> Any:
        """A step of a roster."""
        body = {"step": step, "acknowledge": list(acknowledge)}
        headers = {"If-Match": f'"{roster["version"]}"'}
        return client.post(f"{self.path}/rosters/{roster['id']}/steps", json=body, headers=headers)

    def published(self, admin: TestClient, **cells: str) -> dict[str, Any]:
        """A roster that staff are shown."""
        roster = self.draft(admin, **cells)
        for step in ("propose", "approve", "publish"):
            done = self.step(admin, roster, step, "breaches", "late")
            assert done.status_code == 200, done.text
            roster = done.json()
        return roster

    def edit(self, client: TestClient, roster: dict[str, Any], *cells: dict[str, Any], **more: Any) -> Any:
        """Edits of cells."""
        headers = {"If-Match": f'"{roster["version"]}"'}
        body = {"cells": list(cells), **more}
        return client.patch(f"{self.path}/rosters/{roster['id']}/cells", json=body, headers=headers)


def roster_ahead(ward: Ward, **cells: str) -> Roster:
    """A roster from words such as R1="E E - N"."""
    from tests.wards import roster_of

    return roster_of(ward, **cells)


def rostered(database: Database, people: People, ward: Ward | None = None) -> Rostered:
    """A ward in the service."""
    noun = ward or ward_ahead()
    with database.write(COMMAND_LINE) as session:
        board = stored_board(session, noun.ward.board)
        period = put_ward(session, board, noun)
    return Rostered(board.id, period.ward_id, period.id, noun, database, people)


def cell(person: str, day: int, duty: str, **more: Any) -> dict[str, Any]:
    """An edit of a cell."""
    return {"person": person, "date": ahead(day).isoformat(), "duty": duty, **more}
