"""Accounts over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.storage import Database
from api.storage.rows import Role
from tests.api.people import People
from tests.api.resources.rostered import Rostered, rostered

PASSWORD = "correct horse battery"


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """A ward with people."""
    return rostered(database, people)


def _staff(here: Rostered, **more: Any) -> dict[str, Any]:
    return {"role": "staff", "board_id": here.board, "ward_id": here.ward, "person": "R1", **more}


def _sign_in(client: TestClient, name: str) -> Any:
    return client.post("/v1/sessions", json={"name": name, "password": PASSWORD})


def test_an_account_is_made_used_and_shut(here: Rostered, admin: TestClient, client: TestClient) -> None:
    form = {"name": "R1", "password": PASSWORD, "roles": [_staff(here)]}
    made = admin.post("/v1/accounts", json=form, headers={"Idempotency-Key": "r1"})
    assert made.status_code == 201, made.text
    assert admin.post("/v1/accounts", json=form, headers={"Idempotency-Key": "r1"}).json() == made.json()
    assert PASSWORD not in made.text
    one, token = f"/v1/accounts/{made.json()['id']}", _sign_in(client, "r1").json()["token"]
    own = {"Authorization": f"Bearer {token}"}
    assert client.get(f"{here.path}/own-wishes", headers=own).status_code == 200
    version = {"If-Match": admin.get(one).headers["ETag"]}
    shut = admin.put(one, json={"disabled": True}, headers=version)
    assert shut.json()["disabled_at"]
    assert client.get(f"{here.path}/own-wishes", headers=own).status_code == 401
    assert _sign_in(client, "r1").status_code == 401
    assert admin.put(one, json={"disabled": False}, headers=version).status_code == 412
    assert admin.put(one, json={"disabled": False}, headers={"If-Match": shut.headers["ETag"]}).status_code == 200
    assert _sign_in(client, "r1").status_code == 201


def test_roles_are_given_and_taken(here: Rostered, admin: TestClient) -> None:
    made = admin.post("/v1/accounts", json={"name": "ada", "password": PASSWORD}).json()
    roles = f"/v1/accounts/{made['id']}/roles"
    given = admin.post(roles, json={"role": "ward manager", "board_id": here.board, "ward_id": here.ward})
    assert [each["role"] for each in given.json()["roles"]] == ["ward manager"]
    assert given.json()["version"] > made["version"]
    one = f"{roles}/{given.json()['roles'][0]['id']}"
    assert admin.delete(one).status_code == 428
    assert admin.delete(one, headers={"If-Match": f'"{made["version"]}"'}).status_code == 412
    assert admin.delete(one, headers={"If-Match": given.headers["ETag"]}).status_code == 204
    now = admin.get(f"/v1/accounts/{made['id']}").headers["ETag"]
    assert admin.delete(one, headers={"If-Match": now}).status_code == 404
    assert admin.get(f"/v1/accounts/{made['id']}").json()["roles"] == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"person": "X9"}, "roles[1]"),
        ({"person": None}, "roles[1]"),
        ({"ward_id": None}, "roles[1]"),
        ({"board_id": "0" * 26}, "roles[1]"),
        ({"role": "admin"}, "roles[1]"),
    ],
)
def test_a_role_that_cannot_hold_makes_no_account(
    here: Rostered, admin: TestClient, change: dict[str, Any], place: str
) -> None:
    form = {"name": "r1", "password": PASSWORD, "roles": [_staff(here, **change)]}
    answer = admin.post("/v1/accounts", json=form)
    assert (answer.status_code, [each["place"] for each in answer.json()["problems"]]) == (422, [place])
    assert [each["name"] for each in admin.get("/v1/accounts").json()["items"]] == ["admin"]


def test_names_and_passwords_are_looked_at(here: Rostered, admin: TestClient) -> None:
    assert here.ward
    for form, place in (
        ({"name": "admin", "password": PASSWORD}, "name"),
        ({"name": "a b", "password": PASSWORD}, "name"),
        ({"name": "bea", "password": "short"}, "password"),
    ):
        answer = admin.post("/v1/accounts", json=form)
        assert (answer.status_code, answer.json()["problems"][0]["place"]) == (422, place)


def test_only_admins_who_signed_in_manage_accounts_and_never_their_own(here: Rostered, admin: TestClient) -> None:
    mine = admin.get("/v1/accounts").json()["items"][0]
    one = f"/v1/accounts/{mine['id']}"
    assert admin.put(one, json={"disabled": True}, headers={"If-Match": f'"{mine["version"]}"'}).status_code == 409
    assert admin.delete(f"{one}/roles/{mine['roles'][0]['id']}", headers={"If-Match": '"1"'}).status_code == 409
    for role in (Role.WARD_MANAGER, Role.PLANNER, Role.BOARD_READER):
        other = here.client(role)
        assert other.get("/v1/accounts").status_code == 403
        assert other.post("/v1/accounts", json={"name": "eve", "password": PASSWORD}).status_code == 403
        assert other.post(f"{one}/roles", json={"role": "admin"}).status_code == 403
    assert admin.post("/v1/keys", json={"title": "key", "scopes": ["accounts:manage"]}).status_code == 422
    key = admin.post("/v1/keys", json={"title": "key", "scopes": ["boards:read"]}).json()["token"]
    assert admin.get("/v1/accounts", headers={"Authorization": f"Bearer {key}"}).status_code == 403
