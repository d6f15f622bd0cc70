"""Sessions in a cookie: what browsers are told, what comes from elsewhere, and tokens that ended."""

from __future__ import annotations

from http.cookies import SimpleCookie
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.resources.examples import example_ward
from api.settings import settings_of
from api.signin import Held, add_account
from api.storage import COMMAND_LINE, Database
from api.storage.rows import Role
from api.web import Service

SENT = {"name": "ada", "password": "correct horse battery", "cookie": True}
OURS = {"Sec-Fetch-Site": "same-origin"}
BOARD = example_ward().model_dump(mode="json", by_alias=True)["ward"]["board"]


@pytest.fixture(autouse=True)
def ada(database: Database) -> None:
    """An account with a password."""
    with database.write(COMMAND_LINE) as session:
        add_account(session, "ada", "correct horse battery", (Held(Role.ADMIN),))


@pytest.fixture
def proof(client: TestClient) -> dict[str, str]:
    """What pages of ours send, in a browser that is signed in."""
    begun = client.post("/v1/sessions", json=SENT, headers=OURS)
    assert begun.status_code == 201, begun.text
    assert begun.json()["token"] is None
    return {"X-CSRF-Token": begun.json()["csrf"]}


def _post(client: TestClient, **headers: str) -> Any:
    return client.post("/v1/boards", json=BOARD, headers=headers)


def test_the_cookie_is_for_no_script_and_no_other_site(client: TestClient) -> None:
    answer = client.post("/v1/sessions", json=SENT, headers=OURS)
    cookie = SimpleCookie(answer.headers["Set-Cookie"])["roster"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "lax", "/")
    assert (cookie["domain"], cookie["secure"], cookie["max-age"]) == ("", "", "36000")
    assert cookie.value not in answer.text


def test_under_https_the_cookie_is_bound_to_the_host(app: FastAPI, client: TestClient, database: Database) -> None:
    assert client.app is app
    public = "https://testserver"
    settings = settings_of(environment="production", secret="s" * 32, public_url=public, hosts=("testserver",))
    app.state.service = Service(settings, database)
    browser = TestClient(app, base_url=public)
    answer = browser.post("/v1/sessions", json=SENT, headers={"Origin": public})
    cookie = SimpleCookie(answer.headers["Set-Cookie"])["__Host-roster"]
    assert (cookie["httponly"], cookie["secure"], cookie["path"], cookie["domain"]) == (True, True, "/", "")
    assert browser.get("/v1/boards").status_code == 200


def test_pages_of_ours_read_and_write(client: TestClient, proof: dict[str, str]) -> None:
    assert client.get("/v1/boards").status_code == 200
    assert _post(client, **OURS, **proof).status_code == 201
    told = client.get("/v1/sessions/current").json()
    assert (told["name"], told["csrf"]) == ("ada", proof["X-CSRF-Token"])
    assert told["roles"] == [{"role": "admin", "board_id": None, "ward_id": None, "person": None}]


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, "cross-site"),
        ({"Sec-Fetch-Site": "same-site"}, "cross-site"),
        ({"Sec-Fetch-Site": "none"}, "cross-site"),
        ({"Origin": "https://elsewhere.example"}, "cross-site"),
        ({"Origin": "null"}, "cross-site"),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"}, "cross-site"),
        ({}, "cross-site"),
        ({**OURS, "X-CSRF-Token": ""}, "no-proof"),
        ({**OURS, "X-CSRF-Token": "0" * 64}, "no-proof"),
        ({**OURS, "X-CSRF-Token": "é"}, "no-proof"),
    ],
)
def test_what_comes_from_elsewhere_or_unproved_changes_nothing(
    client: TestClient, proof: dict[str, str], headers: dict[str, str], kind: str
) -> None:
    sent = {name.encode(): value.encode("latin-1") for name, value in (proof | headers).items()}
    answer = client.post("/v1/boards", json=BOARD, headers=sent)
    assert (answer.status_code, answer.json()["type"]) == (403, f"urn:roster:problem:{kind}")
    assert client.get("/v1/boards").json()["items"] == []
    assert _post(client, **proof, Origin="http://127.0.0.1:8000").status_code == 201


def test_the_proof_of_one_session_is_none_of_another(client: TestClient, proof: dict[str, str]) -> None:
    client.post("/v1/sessions", json=SENT, headers=OURS)
    assert _post(client, **OURS, **proof).status_code == 403


def test_nobody_is_signed_in_by_another_site(client: TestClient) -> None:
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}, {}):
        answer = client.post("/v1/sessions", json=SENT, headers=headers)
        assert answer.status_code == 403
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/v1/sessions/current", "/v1/sessions"])
def test_after_sign_out_the_cookie_is_gone_and_is_refused(client: TestClient, proof: dict[str, str], path: str) -> None:
    token = client.cookies["roster"]
    assert client.delete(path, headers=OURS).status_code == 403
    gone = client.delete(path, headers={**OURS, **proof})
    assert gone.status_code == 204
    assert SimpleCookie(gone.headers["Set-Cookie"])["roster"]["max-age"] == "0"
    assert "roster" not in client.cookies
    replay = TestClient(client.app, cookies={"roster": token})
    assert replay.get("/v1/boards").status_code == 401
    assert _post(replay, **OURS, **proof).status_code == 401


def test_each_kind_of_token_is_taken_only_the_way_it_was_given_out(client: TestClient, proof: dict[str, str]) -> None:
    assert proof
    cookie = client.cookies["roster"]
    elsewhere = TestClient(client.app)
    assert elsewhere.get("/v1/boards", headers={"Authorization": f"Bearer {cookie}"}).status_code == 401
    token = elsewhere.post("/v1/sessions", json=SENT | {"cookie": False}).json()["token"]
    assert elsewhere.get("/v1/boards", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert TestClient(client.app, cookies={"roster": token}).get("/v1/boards").status_code == 401


def test_a_token_counts_before_the_cookie_and_a_wrong_one_is_not_taken_for_none(
    client: TestClient, proof: dict[str, str]
) -> None:
    assert proof
    assert client.get("/v1/boards", headers={"Authorization": "Bearer wrong"}).status_code == 401
