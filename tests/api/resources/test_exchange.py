"""Tables of other systems over HTTP: mappings, imports and exports."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.storage import Database, rows
from api.storage.rows import Role
from tests.api.exchange.tables import ABSENCE, LIST, PEOPLE, workbook
from tests.api.people import People
from tests.api.resources.rostered import Rostered, ahead, rostered

COLUMNS = [{"heading": name, "field": name} for name in ("person", "date", "element", "hours")]
HOURS = {"schema": 1, "kind": "hours", "title": "pay", "columns": COLUMNS}
AWAY = {"schema": 1, "kind": "away", "title": "away", "columns": [{"heading": "=Who", "field": "person"}]}


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """A ward with people and no roster."""
    return rostered(database, people)


@pytest.fixture
def manager(here: Rostered) -> TestClient:
    """The ward's manager."""
    return here.client(Role.WARD_MANAGER)


def _send(
    here: Rostered, client: TestClient, mapping: dict[str, Any], table: str | bytes, key: str = "", **more: Any
) -> Any:
    content = table if isinstance(table, bytes) else table.replace(" / ", "\n").encode()
    files = {"table": ("table.csv", content), "mapping": ("mapping.json", json.dumps(mapping).encode())}
    headers = {"Idempotency-Key": key} if key else {}
    data = {"period_id": here.period, **more}
    return client.post(f"/v1/wards/{here.ward}/imports", data=data, files=files, headers=headers)


def test_a_dry_run_changes_nothing_and_an_import_all(here: Rostered, manager: TestClient) -> None:
    table = f"Staff,From,To / R1,{ahead(1)},{ahead(2)} / R2,{ahead(3)},"
    dry = _send(here, manager, ABSENCE, table, dry_run="true")
    assert dry.status_code == 200, dry.text
    assert (dry.json()["dry_run"], dry.json()["report"]["counts"]["added"]) == (True, 2)
    lines = f"/v1/wards/{here.ward}/absence"
    assert manager.get(lines).json()["items"] == []
    sent = [_send(here, manager, ABSENCE, table, key="once").json() for _ in range(2)]
    assert sent[0] == sent[1]
    assert sent[0]["report"] == dry.json()["report"]
    assert [each["line"]["person"] for each in manager.get(lines).json()["items"]] == ["R1", "R2"]
    assert _send(here, manager, ABSENCE, table).json()["report"]["counts"]["untouched"] == 2
    assert _send(here, manager, ABSENCE, table + " ", key="once").status_code == 422


def test_people_who_are_gone_have_left(here: Rostered, manager: TestClient) -> None:
    others = [person.id for person in here.noun.people if person.id != "R2"]
    found = _send(here, manager, PEOPLE | {"missing": "remove"}, " / ".join(["Staff", *others]))
    assert found.status_code == 200, found.text
    assert found.json()["report"]["counts"]["removed"] == 1
    with here.database.read() as session:
        left = session.query(rows.Person).filter_by(code="R2").one().left_on
    assert left is not None
    assert left < ahead(0)
    file = manager.get(f"{here.path}/ward-file").json()
    assert [person["id"] for person in file["people"]] == others


def test_duties_become_a_draft_over_another_version(here: Rostered, manager: TestClient) -> None:
    base = here.draft(manager, R2="E L")
    table = workbook(["Staff", "Date", "Shift"], ["R1", ahead(1), "N"])
    found = _send(here, manager, LIST, table, based_on_id=base["id"])
    assert found.status_code == 200, found.text
    made = manager.get(f"{here.path}/rosters/{found.json()['roster_id']}").json()
    assert (made["state"], made["based_on_id"]) == ("draft", base["id"])
    assert made["roster"]["cells"]["R1"][:3] == ["", "N", ""]
    assert made["roster"]["cells"]["R2"][:2] == ["E", "L"]


def test_nothing_of_a_table_with_a_problem_is_taken(here: Rostered, manager: TestClient) -> None:
    answer = _send(here, manager, ABSENCE, f"Staff,From,To / R1,{ahead(1)}, / Ada Lovelace,{ahead(1)},")
    assert answer.status_code == 422
    assert [each["place"] for each in answer.json()["problems"]] == ["table.row 3, column A (Staff)"]
    assert "Lovelace" not in answer.text
    assert manager.get(f"/v1/wards/{here.ward}/absence").json()["items"] == []
    for mapping, place in ((ABSENCE | {"schema": 9}, "mapping.schema"), (HOURS, "mapping.kind")):
        refused = _send(here, manager, mapping, "Staff / R1")
        assert [each["place"] for each in refused.json()["problems"]] == [place]


def test_mappings_are_kept_and_used(here: Rostered, manager: TestClient, admin: TestClient) -> None:
    path = f"/v1/wards/{here.ward}/mappings"
    made = {
        kind: manager.post(path, json=each).json()["id"]
        for kind, each in (("in", LIST), ("hours", HOURS), ("away", AWAY))
    }
    assert [each["mapping"]["kind"] for each in manager.get(path).json()["items"]] == ["roster", "hours", "away"]
    one = f"{path}/{made['in']}"
    version = {"If-Match": manager.get(one).headers["ETag"]}
    assert manager.put(one, json=LIST | {"two_duties": True}, headers=version).status_code == 200
    assert manager.delete(one, headers=version).status_code == 412
    assert manager.post(path, json=LIST | {"duty": "x", "date": None}).status_code == 422
    data = {"period_id": here.period, "mapping_id": made["in"]}
    table = {"table": ("t.csv", f"Staff,Date,Shift\nR1,{ahead(0)},E\nR1,{ahead(0)},ST".encode())}
    done = manager.post(f"/v1/wards/{here.ward}/imports", data=data, files=table)
    assert done.status_code == 200, done.text
    roster = f"{here.path}/rosters/{done.json()['roster_id']}"
    hours = manager.get(f"{roster}/hours/{made['hours']}")
    assert hours.headers["content-type"].startswith("text/csv")
    assert hours.text.splitlines() == ["person,date,element,hours", f"R1,{ahead(0)},contract,15"]
    book = manager.get(f"{roster}/hours/{made['hours']}", params={"form": "xlsx"})
    assert book.content.startswith(b"PK")
    away = manager.get(f"{here.path}/away/{made['away']}")
    assert away.text.splitlines() == ["'=Who"]
    assert manager.get(f"{here.path}/away/{made['hours']}").status_code == 409
    version = {"If-Match": manager.get(one).headers["ETag"]}
    assert admin.delete(one, headers=version).status_code == 204
    assert manager.get(one).status_code == 404


def test_only_whoever_writes_a_ward_imports_into_it(here: Rostered) -> None:
    table = f"Staff,From,To / R1,{ahead(1)},"
    statuses = {
        role: _send(here, here.client(role, "R1" if role is Role.STAFF else None), ABSENCE, table).status_code
        for role in (Role.STAFF, Role.PLANNER, Role.BOARD_READER, Role.WARD_MANAGER)
    }
    assert statuses == {Role.STAFF: 404, Role.PLANNER: 403, Role.BOARD_READER: 404, Role.WARD_MANAGER: 200}
    planner = here.client(Role.PLANNER, name="other-planner")
    assert planner.post(f"/v1/wards/{here.ward}/mappings", json=LIST).status_code == 403
