"""What a process keeps at hand is never told once somebody else, such as another service, has written."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event

from api.rostering.editing import Desk, Standing
from api.storage import COMMAND_LINE, Database, rows
from api.storage.assembly import add_line, edit_cells, roster_of, ward_of
from api.storage.rows import Role
from roster.rules import Rulebook
from roster.ward import Demand, RuleSetting
from tests.api.people import People
from tests.api.resources.rostered import Rostered, ahead, cell, rostered


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """A ward with people and no roster."""
    return rostered(database, people)


@pytest.fixture
def manager(here: Rostered) -> TestClient:
    """Its manager."""
    return here.client(Role.WARD_MANAGER)


def as_it_is(here: Rostered, roster: dict[str, Any]) -> Standing:
    """How a roster stands, worked out from the database alone."""
    with here.database.read() as session:
        row = session.get_one(rows.Roster, roster["id"])
        ward = ward_of(session, session.get_one(rows.Period, here.period))
        return Desk.of(Rulebook.of(ward)).standing(roster_of(session, row))


def told(answer: Any) -> dict[str, Any]:
    """The answer to an edit."""
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_cells_that_another_service_wrote_are_seen(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager, R1="L - E")
    edited = told(here.edit(manager, roster, cell("R2", 0, "E")))["roster"]
    with here.database.write(COMMAND_LINE) as session:
        row = session.get_one(rows.Roster, roster["id"])
        edit_cells(session, row, {("R1", ahead(1)): "E", ("H1", ahead(0)): "N"})
    assert here.edit(manager, edited, cell("R2", 1, "E")).status_code == 412
    found = told(here.edit(manager, {**edited, "version": edited["version"] + 1}, cell("R2", 1, "E")))
    standing = as_it_is(here, roster)
    assert found["value"] == {"breaches": standing.breaches.total(), "cost": standing.cost.total()}
    with here.database.read() as session:
        kept = roster_of(session, session.get_one(rows.Roster, roster["id"]))
    assert (kept.duties("R1", ahead(1)), kept.duties("H1", ahead(0))) == (("E",), ("N",))


def test_a_ward_that_another_service_changed_is_seen(here: Rostered, manager: TestClient) -> None:
    roster = told(here.edit(manager, here.draft(manager), cell("R1", 0, "E")))["roster"]
    setting = RuleSetting(rule="interval-cover", parameter="price", value=1, source="test")
    for kind, line in (
        (rows.Demand, Demand.model_validate({"group": "HCSW", "start": "07:00", "end": "21:00", "least": 5})),
        (rows.RuleSetting, setting),
    ):
        with here.database.write(COMMAND_LINE) as session:
            added = add_line(session, kind, session.get_one(rows.Period, here.period), line)
        found = told(here.edit(manager, roster, cell("R1", 1, "L")))
        roster, standing = found["roster"], as_it_is(here, roster)
        assert found["value"] == {"breaches": standing.breaches.total(), "cost": standing.cost.total()}
        with here.database.write(COMMAND_LINE) as session:
            session.delete(session.get_one(kind, added.id))
        found = told(here.edit(manager, roster, cell("R1", 1, "")))
        roster, standing = found["roster"], as_it_is(here, roster)
        assert found["value"]["cost"] == standing.cost.total()


def test_whoever_lost_a_role_edits_no_more(here: Rostered, manager: TestClient) -> None:
    roster = told(here.edit(manager, here.draft(manager), cell("R1", 0, "E")))["roster"]
    with here.database.write(COMMAND_LINE) as session:
        for grant in session.query(rows.Grant).filter_by(ward_id=here.ward):
            session.delete(grant)
    assert here.edit(manager, roster, cell("R1", 1, "E")).status_code == 404


def test_an_edit_of_a_draft_at_hand_asks_the_database_little(here: Rostered, manager: TestClient) -> None:
    roster = told(here.edit(manager, here.draft(manager), cell("R1", 0, "E")))["roster"]
    said: list[str] = []
    event.listen(here.database.engine, "before_cursor_execute", lambda *about: said.append(about[2]))
    told(here.edit(manager, roster, cell("R1", 1, "E")))
    asked = [statement for statement in said if not statement.startswith(("BEGIN", "SELECT pg_advisory"))]
    assert len(asked) <= MOST_STATEMENTS, "\n".join(each[:60] + each[-60:] for each in asked)
    assert not any(" cells" in statement and "ORDER BY" in statement for statement in asked)


MOST_STATEMENTS = 10
"""Two for who asks, two to read; the roster again, its cell before and after, itself, and two for the audit trail."""
