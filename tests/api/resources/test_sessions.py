"""Signing in and out: lockout that tells no names, idle and absolute ends, sign-out everywhere, passwords."""

from __future__ import annotations

import datetime as dt

import pytest
from fastapi.testclient import TestClient

from api.signin import Held, add_account
from api.signin.attempts import OF_ADDRESS, OF_NAME, WHILE
from api.storage import COMMAND_LINE, Database, now, rows
from api.storage.rows import Role

PASSWORD = "correct horse battery"
SENT = {"name": "ada", "password": PASSWORD}
WRONG = SENT | {"password": "wrong"}


@pytest.fixture(autouse=True)
def ada(database: Database) -> str:
    """Id of an account with a password."""
    with database.write(COMMAND_LINE) as session:
        return add_account(session, "ada", PASSWORD, (Held(Role.ADMIN),)).id


def _header(client: TestClient) -> dict[str, str]:
    begun = client.post("/v1/sessions", json=SENT)
    assert begun.status_code == 201, begun.text
    return {"Authorization": f"Bearer {begun.json()['token']}"}


def _status(client: TestClient, header: dict[str, str]) -> int:
    return client.get("/v1/boards", headers=header).status_code


def _pass(database: Database, span: dt.timedelta) -> None:
    """Make everything about signing in as much older."""
    with database.write(COMMAND_LINE) as session:
        for each in session.query(rows.SignInAttempt):
            each.created_at -= span
        for signed_in in session.query(rows.SignedIn):
            assert signed_in.last_used_at is not None
            signed_in.last_used_at -= span


def test_too_many_failures_under_a_name_wait_and_a_name_that_is_not_there_is_answered_alike(
    client: TestClient, database: Database
) -> None:
    answers = {}
    for name in ("ada", "bob"):
        sent = WRONG | {"name": name}
        answers[name] = [client.post("/v1/sessions", json=sent) for _ in range(OF_NAME + 1)]
        assert [each.status_code for each in answers[name]] == [401] * OF_NAME + [429]
        assert 0 < int(answers[name][-1].headers["Retry-After"]) <= WHILE.total_seconds()
    for there, not_there in zip(*answers.values(), strict=True):
        assert there.json() | {"request_id": ""} == not_there.json() | {"request_id": ""}
    assert client.post("/v1/sessions", json=SENT).status_code == 429
    _pass(database, WHILE)
    assert client.post("/v1/sessions", json=SENT).status_code == 201


def test_a_sign_in_forgets_the_failures_before_it(client: TestClient) -> None:
    for _ in range(2):
        for _ in range(OF_NAME - 1):
            assert client.post("/v1/sessions", json=WRONG).status_code == 401
        assert client.post("/v1/sessions", json=SENT).status_code == 201


def test_too_many_failures_from_an_address_wait_whatever_the_name(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.signin.attempts.OF_ADDRESS", 3)
    assert OF_ADDRESS > OF_NAME
    for name in ("a1", "a2", "a3"):
        assert client.post("/v1/sessions", json=WRONG | {"name": name}).status_code == 401
    assert client.post("/v1/sessions", json=SENT).status_code == 429
    elsewhere = TestClient(client.app, client=("192.0.2.7", 50000))
    assert elsewhere.post("/v1/sessions", json=SENT).status_code == 201
    assert client.post("/v1/sessions", json=SENT).status_code == 429


def test_failures_are_audited_without_names_and_addresses(client: TestClient, database: Database, ada: str) -> None:
    assert client.post("/v1/sessions", json=WRONG).status_code == 401
    with database.read() as session:
        line = session.query(rows.Audit).filter_by(action="fail to sign in").one()
        attempt = session.query(rows.SignInAttempt).one()
    assert (line.actor, line.subject, line.subject_id) == ("sign-in", "sign_in_attempts", attempt.id)
    kept = [str(getattr(row, column.name)) for row in (line, attempt) for column in row.__table__.columns]
    assert not {"ada", "testclient", ada} & set(kept)


def test_a_session_that_is_not_used_ends(client: TestClient, database: Database) -> None:
    header = _header(client)
    _pass(database, dt.timedelta(minutes=50))
    assert _status(client, header) == 200
    _pass(database, dt.timedelta(minutes=50))
    assert _status(client, header) == 200
    _pass(database, dt.timedelta(minutes=61))
    assert _status(client, header) == 401


def test_a_session_ends_however_much_it_is_used(client: TestClient, database: Database) -> None:
    header = _header(client)
    with database.write(COMMAND_LINE) as session:
        row = session.query(rows.SignedIn).one()
        assert dt.timedelta(hours=9.9) < row.expires_at - now() <= dt.timedelta(hours=10)
        row.expires_at = now()
    assert _status(client, header) == 401


def test_a_token_is_refused_after_sign_out(client: TestClient) -> None:
    here, there = _header(client), _header(client)
    assert client.delete("/v1/sessions/current", headers=here).status_code == 204
    assert (_status(client, here), _status(client, there)) == (401, 200)
    assert client.delete("/v1/sessions/current", headers=here).status_code == 401


def test_signing_out_everywhere(client: TestClient) -> None:
    headers = [_header(client) for _ in range(3)]
    assert client.delete("/v1/sessions", headers=headers[1]).status_code == 204
    assert [_status(client, each) for each in headers] == [401] * 3


def test_a_new_password_ends_the_other_sessions(client: TestClient) -> None:
    here, there = _header(client), _header(client)
    new = "another horse battery"
    for sent, status in (
        ({"current": "wrong", "new": new}, 401),
        ({"current": PASSWORD, "new": "short"}, 422),
        ({"current": PASSWORD, "new": new}, 204),
    ):
        assert client.put("/v1/sessions/password", json=sent, headers=here).status_code == status
    assert (_status(client, here), _status(client, there)) == (200, 401)
    assert client.post("/v1/sessions", json=SENT).status_code == 401
    assert client.post("/v1/sessions", json=SENT | {"password": new}).status_code == 201
