"""Reasons: written and read by the person alone; in no answer to anybody else, no trail, no log and no copy."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from api.storage import Database, rows
from api.storage.rows import Base, Role
from api.web.logs import JsonLines
from tests.api.people import People
from tests.api.resources.kept import kept, part_path
from tests.api.resources.rostered import Rostered

WORDS = "my choir meets on Wednesdays"


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """The ward of the examples, in which R02 has a pattern and an absence."""
    return kept(database, people)


@pytest.fixture
def nurse(here: Rostered) -> TestClient:
    """R02."""
    return here.client(Role.STAFF, "R02")


def _path(here: Rostered) -> str:
    return f"/v1/wards/{here.ward}/own-reasons"


def _about(nurse: TestClient, here: Rostered, part: str = "patterns") -> dict[str, Any]:
    line = nurse.get(f"/v1/wards/{here.ward}/own-record").json()["lines"][part][0]
    return {"part": part, "line_id": line["id"], "words": WORDS}


def test_people_give_change_and_remove_their_reasons(here: Rostered, nurse: TestClient) -> None:
    path = _path(here)
    for part in ("patterns", "absence"):
        made = nurse.post(path, json=_about(nurse, here, part))
        assert made.status_code == 201, made.text
        assert {"part": part, "words": WORDS}.items() <= made.json().items()
    assert nurse.post(path, json=_about(nurse, here)).status_code == 409
    one = f"{path}/{made.json()['id']}"
    changed = nurse.put(one, json={"words": "other"}, headers={"If-Match": made.headers["ETag"]})
    assert nurse.put(one, json={"words": "late"}, headers={"If-Match": made.headers["ETag"]}).status_code == 412
    assert nurse.get(one).json()["words"] == "other"
    assert [each["words"] for each in nurse.get(path).json()["items"]] == [WORDS, "other"]
    assert nurse.delete(one, headers={"If-Match": changed.headers["ETag"]}).status_code == 204
    assert nurse.get(one).status_code == 404


def test_nobody_else_reads_or_writes_them(here: Rostered, nurse: TestClient) -> None:
    sent = _about(nurse, here)
    made = nurse.post(_path(here), json=sent).json()
    one, version = f"{_path(here)}/{made['id']}", {"If-Match": '"1"'}
    others = [here.client(role) for role in Role if role is not Role.STAFF] + [here.client(Role.STAFF, "R01")]
    for other in others:
        for answer in (
            other.get(one),
            other.put(one, json={"words": "x"}, headers=version),
            other.delete(one, headers=version),
            other.post(_path(here), json=sent),
        ):
            assert answer.status_code in {403, 404}
            assert WORDS not in answer.text
        assert WORDS not in other.get(_path(here)).text
    assert nurse.get(one).json()["words"] == WORDS


def test_no_key_reads_them(here: Rostered, nurse: TestClient, client: TestClient) -> None:
    refused = nurse.post("/v1/keys", json={"title": "x", "scopes": ["reasons:own"]})
    assert refused.status_code == 422
    token = nurse.post("/v1/keys", json={"title": "x", "scopes": ["record:own"]}).json()["token"]
    bearer = {"Authorization": f"Bearer {token}"}
    assert client.get(f"/v1/wards/{here.ward}/own-record", headers=bearer).status_code == 200
    assert client.get(_path(here), headers=bearer).status_code == 403


def test_they_are_for_lines_about_oneself(here: Rostered, nurse: TestClient) -> None:
    colleague = here.client(Role.STAFF, "R01")
    assert colleague.post(_path(here), json=_about(nurse, here)).status_code == 404
    for wrong in ({"words": ""}, {"words": "x" * 2001}, {"part": "wishes"}, {"person": "R01"}):
        answer = nurse.post(_path(here), json=_about(nurse, here) | wrong)
        assert answer.status_code == 422
        assert WORDS not in answer.text


def test_they_outlive_the_line_until_they_are_removed(here: Rostered, nurse: TestClient) -> None:
    made = nurse.post(_path(here), json=_about(nurse, here)).json()
    line = f"{part_path(here, 'patterns')}/{made['line_id']}"
    assert here.client(Role.WARD_MANAGER).delete(line, headers={"If-Match": '"1"'}).status_code == 204
    assert nurse.get(f"{_path(here)}/{made['id']}").json()["words"] == WORDS


def test_their_words_are_kept_in_one_column_and_nowhere_else(
    here: Rostered, nurse: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        key = {"Idempotency-Key": "once"}
        made = nurse.post(_path(here), json=_about(nurse, here), headers=key).json()
        nurse.put(f"{_path(here)}/{made['id']}", json={"words": WORDS + "!"}, headers={"If-Match": '"1"'})
        nurse.put(f"{_path(here)}/{made['id']}", json={"words": WORDS}, headers={"If-Match": '"1"'})
        nurse.get(_path(here), params={"words": WORDS})
    assert WORDS not in "".join(JsonLines().format(record) for record in caplog.records if record.name == "api")
    with here.database.read() as session:
        holding = {
            table.name
            for table in Base.metadata.sorted_tables
            for line in session.execute(select(table))
            if WORDS in json.dumps([str(value) for value in line])
        }
        assert holding == {"reasons"}
        assert session.query(rows.Audit).filter_by(subject="reasons").count() == 2


def test_no_file_of_the_ward_holds_them(here: Rostered, nurse: TestClient) -> None:
    nurse.post(_path(here), json=_about(nurse, here))
    manager = here.client(Role.WARD_MANAGER)
    assert WORDS not in manager.get(f"{here.path}/ward-file").text
    for part in ("patterns", "absence", "people"):
        assert WORDS not in manager.get(part_path(here, part)).text
