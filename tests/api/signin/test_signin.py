"""Passwords, sessions and accounts."""

from __future__ import annotations

import datetime as dt

import pytest
from fastapi.testclient import TestClient

from api.signin import AccountError, Held, PasswordError, add_account
from api.signin.accounts import held_by
from api.signin.passwords import hash_of, matches
from api.storage import COMMAND_LINE, Database, now, rows
from api.storage.rows import Role

PASSWORD = "correct horse battery"


def test_passwords() -> None:
    kept = hash_of(PASSWORD)
    assert kept.startswith("$argon2id$")
    assert matches(PASSWORD, kept)
    assert not matches(PASSWORD + "!", kept)
    assert not matches("the password of nobody at all", None)
    for refused in ("short", "x" * 201):
        with pytest.raises(PasswordError):
            hash_of(refused)


def test_signing_in_and_out(client: TestClient, database: Database) -> None:
    with database.write(COMMAND_LINE) as session:
        add_account(session, "Ada", PASSWORD, (Held(Role.ADMIN),))
    sent = {"name": " ada", "password": PASSWORD}
    begun = client.post("/v1/sessions", json=sent).json()
    headers = {"Authorization": f"Bearer {begun['token']}"}
    assert client.get("/v1/boards", headers=headers).status_code == 200
    assert client.delete("/v1/sessions/current", headers=headers).status_code == 204
    assert client.get("/v1/boards", headers=headers).status_code == 401
    assert client.post("/v1/sessions", json=sent | {"password": "wrong"}).status_code == 401
    assert client.post("/v1/sessions", json=sent | {"name": "bob"}).status_code == 401
    with database.read() as session:
        assert begun["token"] not in {row.digest for row in session.query(rows.SignedIn)}


def test_a_session_ends_by_itself_and_with_its_account(client: TestClient, database: Database) -> None:
    with database.write(COMMAND_LINE) as session:
        add_account(session, "ada", PASSWORD, (Held(Role.ADMIN),))
    sent = {"name": "ada", "password": PASSWORD}
    headers = {"Authorization": f"Bearer {client.post('/v1/sessions', json=sent).json()['token']}"}
    with database.write(COMMAND_LINE) as session:
        session.query(rows.Account).one().disabled_at = now()
    assert client.get("/v1/boards", headers=headers).status_code == 401
    assert client.post("/v1/sessions", json=sent).status_code == 401
    with database.write(COMMAND_LINE) as session:
        session.query(rows.Account).one().disabled_at = None
        session.query(rows.SignedIn).one().expires_at = now() - dt.timedelta(seconds=1)
    assert client.get("/v1/boards", headers=headers).status_code == 401


@pytest.mark.parametrize(
    "held",
    [
        Held(Role.WARD_MANAGER),
        Held(Role.STAFF, "b", "w"),
        Held(Role.ADMIN, "b"),
        Held(Role.PLANNER),
        Held(Role.PLANNER, "b", None, "R1"),
        Held(Role.STAFF, "b", "w", "R1"),
    ],
)
def test_a_role_holds_where_it_can(database: Database, held: Held) -> None:
    with database.read() as session, pytest.raises(AccountError):
        held_by(session, held)


def test_an_account_is_added_once(database: Database) -> None:
    for name, problem in (("ada", None), ("ADA", "already"), ("a b", "small letters")):
        if problem is None:
            with database.write(COMMAND_LINE) as session:
                add_account(session, name, PASSWORD, ())
        else:
            with pytest.raises(AccountError, match=problem), database.write(COMMAND_LINE) as session:
                add_account(session, name, PASSWORD, ())
