"""Boards, wards, periods and every part of a ward over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.resources.examples import example_ward
from api.signin import Held
from api.storage.assembly import PARTS, is_of_period
from api.storage.rows import Role
from tests.api.people import People

WARD = example_ward().model_dump(mode="json", by_alias=True)


def _created(admin: TestClient) -> tuple[str, str, str]:
    board = admin.post("/v1/boards", json=WARD["ward"]["board"]).json()["id"]
    made = admin.post(f"/v1/boards/{board}/ward-files", json=WARD).json()
    return board, made["ward_id"], made["period_id"]


def _path(field: str, ward: str, period: str) -> str:
    above = f"/v1/wards/{ward}/periods/{period}" if is_of_period(PARTS[field]) else f"/v1/wards/{ward}"
    return f"{above}/{field.replace('_', '-')}"


@pytest.mark.parametrize("field", PARTS)
def test_lines_of_every_part_are_listed_read_changed_removed_and_added(admin: TestClient, field: str) -> None:
    _, ward, period = _created(admin)
    path = _path(field, ward, period)
    items = admin.get(path).json()["items"]
    assert [each["line"] for each in items] == WARD[field]
    last = f"{path}/{items[-1]['id']}"
    read = admin.get(last)
    assert read.json() == items[-1]
    changed = admin.put(last, json=items[-1]["line"], headers={"If-Match": read.headers["ETag"]})
    assert changed.status_code == 200, changed.text
    removed = admin.delete(last, headers={"If-Match": changed.headers["ETag"]})
    if field in {"people"}:
        assert removed.status_code == 409
        return
    assert removed.status_code == 204, removed.text
    assert admin.get(last).status_code == 404
    added = admin.post(path, json=items[-1]["line"])
    assert added.status_code == 201, added.text
    assert added.json()["line"] == items[-1]["line"]


def test_a_ward_file_goes_in_and_comes_out(admin: TestClient) -> None:
    _, ward, period = _created(admin)
    path = f"/v1/wards/{ward}/periods/{period}/ward-file"
    read = admin.get(path)
    assert read.json() == WARD
    changed = WARD | {"wishes": []}
    put = admin.put(path, json=changed, headers={"If-Match": read.headers["ETag"]})
    assert put.json() == changed
    again = admin.put(path, json=WARD, headers={"If-Match": read.headers["ETag"]})
    assert again.status_code == 412


def test_a_ward_that_does_not_fit_together_is_refused_whole(admin: TestClient) -> None:
    board = admin.post("/v1/boards", json=WARD["ward"]["board"]).json()["id"]
    wrong = WARD | {"contracts": []}
    answer = admin.post(f"/v1/boards/{board}/ward-files", json=wrong)
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["place"] == "people[1]"
    assert admin.get("/v1/wards").json()["items"] == []


def test_two_managers_do_not_write_over_one_another(admin: TestClient) -> None:
    _, ward, period = _created(admin)
    path = _path("wishes", ward, period)
    line = admin.get(path).json()["items"][0]
    one = f"{path}/{line['id']}"
    assert admin.put(one, json=line["line"]).status_code == 428
    first = admin.put(one, json=line["line"] | {"points": 20}, headers={"If-Match": '"1"'})
    second = admin.put(one, json=line["line"] | {"points": 30}, headers={"If-Match": '"1"'})
    assert (first.status_code, second.status_code) == (200, 412)
    assert admin.get(one).json()["line"]["points"] == 20


def test_the_name_that_other_lines_go_by_stays(admin: TestClient) -> None:
    _, ward, period = _created(admin)
    path = _path("people", ward, period)
    row = admin.get(path).json()["items"][0]
    answer = admin.put(f"{path}/{row['id']}", json=row["line"] | {"id": "R99"}, headers={"If-Match": '"1"'})
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["place"] == "id"


def test_a_page_leads_to_the_next(admin: TestClient) -> None:
    _, ward, period = _created(admin)
    path = _path("people", ward, period)
    first = admin.get(path, params={"limit": 1}).json()
    second = admin.get(path, params={"limit": 1, "after": first["next"]}).json()
    assert [each["items"][0]["line"]["id"] for each in (first, second)] == ["R01", "R02"]
    assert second["next"] is None
    assert admin.get(path, params={"page": 2}).status_code == 422


def test_what_is_sent_twice_with_a_key_is_done_once(admin: TestClient) -> None:
    body, key = WARD["ward"]["board"], {"Idempotency-Key": "mine"}
    first, second = (admin.post("/v1/boards", json=body, headers=key) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert first.headers["ETag"] == second.headers["ETag"]
    assert second.headers["Idempotency-Replayed"] == "true"
    other = admin.post("/v1/boards", json=body | {"id": "other"}, headers=key)
    assert other.status_code == 422
    assert len(admin.get("/v1/boards").json()["items"]) == 1


def test_a_manager_sees_and_edits_the_own_ward_alone(admin: TestClient, people: People) -> None:
    board, ward, period = _created(admin)
    other = admin.post(f"/v1/boards/{board}/wards", json=_card("other")).json()["id"]
    manager = people.add("manager", Held(Role.WARD_MANAGER, board, ward))
    assert [each["id"] for each in manager.get("/v1/wards").json()["items"]] == [ward]
    assert manager.get(f"/v1/wards/{other}").status_code == 404
    assert manager.get(f"/v1/wards/{other}/people").status_code == 404
    assert manager.post(_path("wishes", ward, period), json=WARD["wishes"][0] | {"id": "W9"}).status_code == 201
    assert manager.post("/v1/boards", json=WARD["ward"]["board"] | {"id": "mine"}).status_code == 403
    wishes = f"/v1/wards/{other}/periods/{period}/wishes"
    assert manager.get(wishes).status_code == 404
    assert admin.get(wishes).status_code == 404


def _card(code: str) -> dict[str, Any]:
    return {name: value for name, value in WARD["ward"].items() if name != "board"} | {"id": code}
