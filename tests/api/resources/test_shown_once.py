"""Secrets and words of one's own, with an Idempotency-Key: made once, kept nowhere, shown again to whoever asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from api.signin import Held, add_account
from api.storage import COMMAND_LINE, Database, rows
from api.storage.rows import Base, Role
from api.web.once import REPLAYED
from tests.api.people import People
from tests.api.resources.kept import kept
from tests.api.resources.rostered import Rostered

KEY = {"Idempotency-Key": "mine"}
WORDS = "my choir meets on Wednesdays"
PASSWORD = "correct horse battery"


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    return kept(database, people)


@pytest.fixture
def nurse(here: Rostered) -> TestClient:
    return here.client(Role.STAFF, "R02")


def _sent(here: Rostered, nurse: TestClient) -> dict[str, tuple[str, Any, str]]:
    """Path, body and the field that is kept nowhere, of everything that has one."""
    ward = f"/v1/wards/{here.ward}"
    line = nurse.get(f"{ward}/own-record").json()["lines"]["patterns"][0]["id"]
    return {
        "key": ("/v1/keys", {"title": "mine", "scopes": ["duties:read", "boards:read"]}, "token"),
        "feed": (f"{ward}/own-feeds", None, "path"),
        "reason": (f"{ward}/own-reasons", {"part": "patterns", "line_id": line, "words": WORDS}, "words"),
    }


@pytest.mark.parametrize("what", ["key", "feed", "reason"])
def test_a_request_that_is_sent_again_is_done_once_and_answered_whole(
    here: Rostered, nurse: TestClient, what: str
) -> None:
    path, body, unkept = _sent(here, nurse)[what]
    made, again = (nurse.post(path, json=body, headers=KEY) for _ in range(2))
    assert (made.status_code, again.status_code) == (201, 201), made.text
    assert made.json() == again.json()
    assert (REPLAYED in made.headers, again.headers[REPLAYED]) == (False, "true")
    assert len(nurse.get(path).json()["items"]) == 1
    with here.database.read() as session:
        answer = session.query(rows.IdempotencyKey).one()
        assert unkept not in str(answer.body)
        secret = made.json()[unkept].rsplit("/", 1)[-1]
        holding = {
            table.name
            for table in Base.metadata.sorted_tables
            for line in session.execute(select(table))
            if secret in json.dumps([str(value) for value in line])
        }
    assert holding == ({"reasons"} if what == "reason" else set())
    other = nurse.post(path, json=body, headers={"Idempotency-Key": "other"})
    assert other.json() != made.json()


def test_the_key_of_one_request_is_refused_with_another(here: Rostered, nurse: TestClient) -> None:
    path, body, _ = _sent(here, nurse)["key"]
    assert nurse.post(path, json=body, headers=KEY).status_code == 201
    other = nurse.post(path, json=body | {"scopes": ["duties:read"]}, headers=KEY)
    assert (other.status_code, other.json()["type"]) == (422, "urn:roster:problem:key-reused")


@pytest.mark.parametrize("what", ["key", "feed"])
def test_a_secret_is_shown_again_to_no_other_session(here: Rostered, nurse: TestClient, what: str) -> None:
    path, body, _ = _sent(here, nurse)[what]
    made = nurse.post(path, json=body, headers=KEY)
    with here.database.read() as session:
        account = session.query(rows.IdempotencyKey).one().account_id
    other = here.people.again(account).post(path, json=body, headers=KEY)
    assert (made.status_code, other.status_code) == (201, 409)
    assert other.json()["type"] == "urn:roster:problem:shown-once"
    assert len(nurse.get(path).json()["items"]) == 1


@pytest.mark.parametrize("cookie", [False, True])
def test_signing_in_again_with_a_key_is_the_same_session_until_it_ends(
    client: TestClient, database: Database, cookie: bool
) -> None:
    with database.write(COMMAND_LINE) as session:
        add_account(session, "ada", PASSWORD, (Held(Role.ADMIN),))
    sent = {"name": "ada", "password": PASSWORD, "cookie": cookie}
    headers = KEY | {"Sec-Fetch-Site": "same-origin"}
    first, again = (client.post("/v1/sessions", json=sent, headers=headers) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201), first.text
    assert first.json() == again.json()
    assert again.headers[REPLAYED] == "true"
    assert first.headers.get("set-cookie") == again.headers.get("set-cookie")
    assert client.post("/v1/sessions", json=sent | {"password": "wrong"}, headers=headers).status_code == 401
    with database.write(COMMAND_LINE) as session:
        for each in session.query(rows.SignedIn):
            each.ended_at = each.created_at
    ended = client.post("/v1/sessions", json=sent, headers=headers)
    assert (ended.status_code, ended.json()["type"]) == (409, "urn:roster:problem:ended")
