"""Passwords, sessions, and what each role may do where."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from fastapi.testclient import TestClient

from api.signin import AccountError, Action, Actor, Held, PasswordError, Place, add_account, permits, reach
from api.signin.accounts import held_by
from api.signin.passwords import hash_of, matches
from api.storage import COMMAND_LINE, Database, now, rows
from api.storage.rows import Role

PASSWORD = "correct horse battery"
ON_B = {
    Role.ADMIN: Held(Role.ADMIN),
    Role.PLANNER: Held(Role.PLANNER, "b"),
    Role.BOARD_READER: Held(Role.BOARD_READER, "b"),
    Role.WARD_MANAGER: Held(Role.WARD_MANAGER, "b", "w"),
    Role.STAFF: Held(Role.STAFF, "b", "w", "R1"),
}
OWN = {Action.OWN_WISHES, Action.OWN_SWAPS, Action.OWN_FEEDS, Action.OWN_CERTIFICATE, Action.OWN_RISKS}
STAFFING = (Action.READ_STAFFING, Action.WRITE_STAFFING, Action.READ_STAFFING_REPORTS)
MAY = {
    (Role.ADMIN, action, place)
    for action in set(Action) - OWN
    for place in ("board", "ward", "other ward", "other board")
} | {
    *((Role.PLANNER, Action.READ_ROSTER, place) for place in ("board", "ward", "other ward")),
    *((Role.PLANNER, Action.APPROVE_ROSTER, place) for place in ("board", "ward", "other ward")),
    *((Role.PLANNER, Action.READ_DUTIES, place) for place in ("board", "ward", "other ward")),
    (Role.WARD_MANAGER, Action.READ_ROSTER, "ward"),
    (Role.WARD_MANAGER, Action.WRITE_ROSTER, "ward"),
    (Role.WARD_MANAGER, Action.PUBLISH_ROSTER, "ward"),
    (Role.WARD_MANAGER, Action.READ_DUTIES, "ward"),
    (Role.WARD_MANAGER, Action.DECIDE_SWAPS, "ward"),
    (Role.WARD_MANAGER, Action.READ_AGREEMENTS, "ward"),
    (Role.WARD_MANAGER, Action.DECIDE_LEAVE, "ward"),
    (Role.STAFF, Action.READ_DUTIES, "ward"),
    (Role.PLANNER, Action.READ_BOARD, "board"),
    (Role.PLANNER, Action.READ_BOARD, "ward"),
    (Role.PLANNER, Action.READ_BOARD, "other ward"),
    (Role.PLANNER, Action.READ_WARD, "board"),
    (Role.PLANNER, Action.READ_WARD, "ward"),
    (Role.PLANNER, Action.READ_WARD, "other ward"),
    (Role.BOARD_READER, Action.READ_BOARD, "board"),
    (Role.BOARD_READER, Action.READ_BOARD, "ward"),
    (Role.BOARD_READER, Action.READ_BOARD, "other ward"),
    (Role.WARD_MANAGER, Action.READ_BOARD, "board"),
    (Role.WARD_MANAGER, Action.READ_BOARD, "ward"),
    (Role.WARD_MANAGER, Action.READ_BOARD, "other ward"),
    (Role.WARD_MANAGER, Action.READ_WARD, "ward"),
    (Role.WARD_MANAGER, Action.WRITE_WARD, "ward"),
    (Role.WARD_MANAGER, Action.RUN_JOB, "ward"),
    (Role.STAFF, Action.READ_BOARD, "board"),
    (Role.STAFF, Action.READ_BOARD, "ward"),
    (Role.STAFF, Action.READ_BOARD, "other ward"),
    *((Role.PLANNER, action, place) for action in STAFFING for place in ("board", "ward", "other ward")),
    *((Role.WARD_MANAGER, action, "ward") for action in STAFFING),
    *((Role.BOARD_READER, Action.READ_STAFFING_REPORTS, place) for place in ("board", "ward", "other ward")),
}
MAY |= {(role, action, person) for role, action, place in MAY if place == "ward" for person in ("oneself", "colleague")}
MAY |= {(Role.STAFF, action, "oneself") for action in OWN}
PLACES = {
    "board": Place("b"),
    "ward": Place("b", "w"),
    "oneself": Place("b", "w", "R1"),
    "colleague": Place("b", "w", "R2"),
    "other ward": Place("b", "v"),
    "other board": Place("c", "x"),
}


@pytest.mark.parametrize(("role", "action", "place"), list(itertools.product(Role, Action, PLACES)))
def test_the_whole_table_of_permissions(role: Role, action: Action, place: str) -> None:
    actor = Actor("ada", (ON_B[role],))
    expected = (role, action, place) in MAY
    assert permits(actor, action, PLACES[place]) is expected
    assert not permits(Actor("key", actor.held, frozenset()), action, PLACES[place])
    assert not permits(Actor("nobody", ()), action, PLACES[place])


@pytest.mark.parametrize(("role", "action"), list(itertools.product(Role, (Action.READ_WARD, Action.WRITE_WARD))))
def test_lists_reach_as_far_as_permissions_do(role: Role, action: Action) -> None:
    actor = Actor("ada", (ON_B[role],))
    within = reach(actor, action)
    for name in ("ward", "other ward", "other board"):
        place = PLACES[name]
        listed = within.everywhere or place.board_id in within.boards or place.ward_id in within.wards
        assert listed is permits(actor, action, place)


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
