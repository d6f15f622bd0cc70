"""What somebody might send who means harm, each refused or kept as the mere words that it is."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from api.signin import Held
from api.storage import COMMAND_LINE, Database
from api.storage.assembly import put_ward
from api.storage.rows import Role
from tests.api.people import People
from tests.api.resources.rostered import Rostered, rostered, ward_ahead
from tests.api.stored import stored_board

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SQL = "'; DROP TABLE boards; --"
FORMULA = '=HYPERLINK("http://elsewhere","Payslip")'
UP = "..%2f..%2f..%2fetc%2fpasswd"


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    return rostered(database, people)


def _operations(client: TestClient) -> Iterator[tuple[str, str, Any]]:
    """Method, path and example of every operation."""
    paths = client.get("/v1/openapi.json").json()["paths"]
    for path, methods in paths.items():
        for method, each in methods.items():
            content = each.get("requestBody", {}).get("content", {})
            yield method.upper(), path, content.get("application/json", {}).get("example")


@ON_SQLITE
def test_the_manager_of_another_ward_of_the_board_gets_nowhere(here: Rostered, database: Database) -> None:
    card = here.noun.ward.model_copy(update={"id": "other"})
    with database.write(COMMAND_LINE) as session:
        board = stored_board(session, here.noun.ward.board)
        other = put_ward(session, board, here.noun.model_copy(update={"ward": card})).ward_id
    draft = here.draft(here.client(Role.ADMIN))
    stranger = here.people.add("stranger", Held(Role.WARD_MANAGER, here.board, other))
    known = {"ward_id": here.ward, "period_id": here.period, "roster_id": draft["id"], "other_id": draft["id"]}
    names = defaultdict(lambda: "0" * 26, known, person="R1", request="1", form="json")
    of_ward = [each for each in _operations(stranger) if "{ward_id}" in each[1]]
    assert len(of_ward) > 150
    for method, path, example in of_ward:
        target = path.format_map(names)
        answer = stranger.request(method, target, json=example, headers={"If-Match": '"1"'})
        assert answer.status_code in {403, 404, 422}, (method, path, answer.text)
        assert here.ward not in answer.text


def test_nobody_says_what_only_the_service_says(here: Rostered) -> None:
    admin = here.client(Role.ADMIN)
    board = {"id": "fresh", "title": "Fresh"}
    for field, value in {"version": 9, "created_at": "2026-01-01T00:00:00Z", "ward_id": here.ward}.items():
        assert admin.post("/v1/boards", json=board | {field: value}).status_code == 422
    roster = here.draft(admin)
    for field, value in {"state": "published", "number": 9, "approved": "2026-01-01"}.items():
        answer = admin.post(f"{here.path}/rosters", json={"based_on_id": roster["id"], field: value})
        assert answer.status_code == 422, field
    key = {"title": "key", "scopes": ["read ward"], "days": 1}
    assert admin.post("/v1/keys", json=key | {"account_id": "0" * 26}).status_code == 422


def test_sql_is_words(here: Rostered, client: TestClient) -> None:
    admin = here.client(Role.ADMIN)
    made = admin.post("/v1/boards", json={"id": "sql", "title": SQL})
    assert made.status_code == 201
    assert SQL in admin.get(f"/v1/boards/{made.json()['id']}").text
    assert client.post("/v1/sessions", json={"name": "' OR '1'='1", "password": SQL}).status_code == 401
    for query in ({"limit": "1; DROP TABLE boards"}, {"after": SQL}, {"order": "1"}):
        assert admin.get("/v1/boards", params=query).status_code == 422
    assert admin.get("/v1/jobs", params={"kind": SQL}).json()["items"] == []
    assert len(admin.get("/v1/boards").json()["items"]) == 2


@ON_SQLITE
def test_a_formula_in_a_name_is_words_in_a_workbook(database: Database, people: People) -> None:
    noun = ward_ahead()
    card = noun.ward.model_copy(update={"title": FORMULA})
    first, *others = noun.people
    named = first.model_copy(update={"name": FORMULA})
    here = rostered(database, people, noun.model_copy(update={"ward": card, "people": (named, *others)}))
    admin = here.client(Role.ADMIN)
    roster = here.draft(admin)
    book = load_workbook(io.BytesIO(admin.get(f"{here.path}/rosters/{roster['id']}/exports/xlsx").content))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert any(FORMULA in str(cell.value) for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@ON_SQLITE
@pytest.mark.parametrize(
    "path", [f"/v1/wards/{UP}", f"/v1/jobs/{UP}", f"/v1/feeds/{UP}", "/v1/../../etc/passwd", f"/{UP}", "/v1/boards/%00"]
)
def test_no_path_leads_out(here: Rostered, path: str) -> None:
    answer = here.client(Role.ADMIN).get(path)
    assert answer.status_code in {404, 422}
    assert "root:" not in answer.text


def test_no_form_of_an_export_leads_out(here: Rostered) -> None:
    admin = here.client(Role.ADMIN)
    roster = here.draft(admin)
    assert admin.get(f"{here.path}/rosters/{roster['id']}/exports/{UP}").status_code in {404, 422}


HOSTILE = {
    "a sign that PostgreSQL does not keep": r'{"id": "x", "title": "a\u0000b"}',
    "half of a sign": r'{"id": "x", "title": "\ud800"}',
    "a number without end": '{"id": "x", "title": ' + "9" * 5000 + "}",
    "no number": '{"id": "x", "title": NaN}',
    "bytes that are no text": b'{"id": "x", "title": "\xff"}',
    "one name twice": '{"id": "x", "id": {}, "title": "x"}',
    "a deep list": '{"id": "x", "title": ' + "[" * 33 + "]" * 33 + "}",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_json_is_refused(admin: TestClient, content: str | bytes) -> None:
    answer = admin.post("/v1/boards", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code in {400, 422}, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_signs_that_databases_do_not_keep_are_refused_wherever_they_come(here: Rostered, client: TestClient) -> None:
    admin = here.client(Role.ADMIN)
    assert admin.get("/v1/jobs", params={"kind": "a\0b"}).status_code in {200, 422}
    assert admin.get("/v1/boards", params={"after": 2**70}).status_code in {200, 422}
    assert client.post("/v1/sessions", json={"name": "a\0b", "password": "a\0b"}).status_code in {401, 422}
    roster = here.draft(admin)
    odd = [{"person": "R1\0", "date": here.noun.period.start.isoformat(), "duty": "E"}]
    assert here.edit(admin, roster, *odd).status_code == 422


@ON_SQLITE
def test_a_body_that_does_not_say_how_large_it_is_ends_at_the_limit(admin: TestClient) -> None:
    def without_end() -> Iterator[bytes]:
        for _ in range(9):
            yield b" " * 2**20

    assert admin.post("/v1/boards", content=without_end()).status_code == 413


def test_a_token_is_good_for_one_thing(here: Rostered, client: TestClient) -> None:
    nurse = here.client(Role.STAFF, "R1")
    feed = nurse.post(f"/v1/wards/{here.ward}/own-feeds").json()["path"].rsplit("/", 1)[-1].removesuffix(".ics")
    session = nurse.headers["Authorization"].removeprefix("Bearer ")
    assert client.get("/v1/boards", headers={"Authorization": f"Bearer {feed}"}).status_code == 401
    assert client.get("/v1/boards", headers={"Authorization": f"Basic {session}"}).status_code == 401
    assert client.get("/v1/boards", params={"access_token": session}).status_code in {401, 422}
    assert client.get(f"/v1/feeds/{session}").status_code == 404


def test_a_key_of_one_person_brings_nobody_elses_answer(here: Rostered) -> None:
    headers = {"Idempotency-Key": "the same"}
    admin, manager = here.client(Role.ADMIN), here.client(Role.WARD_MANAGER)
    made = admin.post("/v1/boards", json={"id": "mine", "title": "Mine"}, headers=headers)
    again = manager.post("/v1/boards", json={"id": "mine", "title": "Mine"}, headers=headers)
    assert (made.status_code, again.status_code) == (201, 403)
