"""API keys: shown once, never more than their owner, within their scopes and their time."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fastapi.testclient import TestClient

from api.resources.examples import example_ward
from api.signin import Held
from api.storage import COMMAND_LINE, Database, now, rows
from api.storage.rows import Role
from tests.api.people import People

BOARD = example_ward().model_dump(mode="json", by_alias=True)["ward"]["board"]


def _made(client: TestClient, *scopes: str) -> tuple[dict[str, Any], dict[str, str]]:
    answer = client.post("/v1/keys", json={"title": "payroll", "scopes": scopes, "days": 30})
    assert answer.status_code == 201, answer.text
    return answer.json(), {"Authorization": f"Bearer {answer.json()['token']}"}


def test_a_key_does_what_its_scopes_say_and_no_more(client: TestClient, admin: TestClient) -> None:
    _, key = _made(admin, "boards:read")
    assert client.get("/v1/boards", headers=key).status_code == 200
    assert client.post("/v1/boards", json=BOARD, headers=key).status_code == 403
    _, writes = _made(admin, "boards:read", "boards:write")
    assert client.post("/v1/boards", json=BOARD, headers=writes).status_code == 201


def test_a_key_never_does_more_than_its_owner(client: TestClient, admin: TestClient, people: People) -> None:
    board = admin.post("/v1/boards", json=BOARD).json()["id"]
    reader = people.add("reader", Held(Role.BOARD_READER, board))
    refused = reader.post("/v1/keys", json={"title": "x", "scopes": ["boards:write"]})
    assert (refused.status_code, refused.json()["problems"][0]["place"]) == (422, "scopes")
    _, key = _made(reader, "boards:read")
    assert client.get(f"/v1/boards/{board}", headers=key).status_code == 200
    with people.database.write(COMMAND_LINE) as session:
        session.query(rows.Grant).filter_by(role=Role.BOARD_READER).delete()
    assert client.get(f"/v1/boards/{board}", headers=key).status_code == 404


def test_a_key_ends_when_it_expires_is_revoked_or_its_account_is_disabled(
    client: TestClient, admin: TestClient, database: Database
) -> None:
    made, key = _made(admin, "boards:read")
    other, second = _made(admin, "boards:read")
    _, third = _made(admin, "boards:read")
    with database.write(COMMAND_LINE) as session:
        session.get_one(rows.ApiKey, made["id"]).expires_at = now() - dt.timedelta(seconds=1)
    assert client.get("/v1/boards", headers=key).status_code == 401
    assert client.get("/v1/boards", headers=second).status_code == 200
    for _ in range(2):
        assert admin.delete(f"/v1/keys/{other['id']}").status_code == 204
    assert client.get("/v1/boards", headers=second).status_code == 401
    with database.write(COMMAND_LINE) as session:
        session.query(rows.Account).one().disabled_at = now()
    assert client.get("/v1/boards", headers=third).status_code == 401


def test_a_token_is_shown_once_and_kept_as_a_digest(client: TestClient, admin: TestClient, database: Database) -> None:
    made, key = _made(admin, "boards:read")
    assert client.get("/v1/boards", headers=key).status_code == 200
    listed = admin.get("/v1/keys")
    assert made["token"] not in listed.text
    assert listed.json()["items"][0]["last_used_at"] is not None
    with database.read() as session:
        assert session.query(rows.ApiKey).one().digest not in made["token"]


def test_a_key_makes_no_keys_and_touches_nobody_elses(client: TestClient, admin: TestClient, people: People) -> None:
    made, key = _made(admin, "boards:read")
    assert client.post("/v1/keys", json={"title": "x", "scopes": ["boards:read"]}, headers=key).status_code == 403
    assert client.delete(f"/v1/keys/{made['id']}", headers=key).status_code == 403
    assert client.get("/v1/keys", headers=key).status_code == 403
    other = people.add("other", Held(Role.ADMIN))
    assert other.delete(f"/v1/keys/{made['id']}").status_code == 404
    assert other.get("/v1/keys").json()["items"] == []


def test_a_key_has_an_end_and_scopes_that_there_are(admin: TestClient) -> None:
    wrong: list[dict[str, Any]] = [{"days": 0}, {"days": 367}, {"scopes": []}, {"scopes": ["all"]}, {"account_id": "0"}]
    for part in wrong:
        sent = {"title": "x", "scopes": ["boards:read"], **part}
        assert admin.post("/v1/keys", json=sent).status_code == 422
