"""What people may read of themselves, and who may read it of them."""

from __future__ import annotations

from typing import Any

import pytest

from api.resources.own_record import OF_PERIOD, OF_WARD, UNTOLD
from api.storage import Database
from api.storage.assembly import PARTS
from api.storage.rows import Role
from tests.api.people import People
from tests.api.resources.kept import WARD, kept, part_path
from tests.api.resources.rostered import Rostered


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """The ward of the examples."""
    return kept(database, people)


def _of(person: str, field: str) -> list[Any]:
    """The lines of a part that name somebody."""
    names = ("id",) if field == "people" else ("person", "first", "second", "preceptor")
    return [line for line in WARD[field] if person in {line.get(name) for name in names}]


@pytest.mark.parametrize("person", ["R01", "R02"])
def test_people_read_everything_about_themselves_and_nothing_else(here: Rostered, person: str) -> None:
    nurse = here.client(Role.STAFF, person)
    record = nurse.get(f"/v1/wards/{here.ward}/own-record").json()
    of_period = nurse.get(f"{here.path}/own-record").json()
    lines = record["lines"] | of_period["lines"]
    told = {field: [each["line"] for each in each_part] for field, each_part in lines.items()}
    assert told == {field: _of(person, field) for field in (*OF_WARD, *OF_PERIOD)}
    assert [each["id"] for each in record["periods"]] == [here.period]
    assert "pairings" not in lines


def test_nobody_reads_the_record_of_another(here: Rostered) -> None:
    for path in (f"/v1/wards/{here.ward}/own-record", f"{here.path}/own-record"):
        for role in (Role.ADMIN, Role.WARD_MANAGER, Role.PLANNER, Role.BOARD_READER):
            answer = here.client(role, name=f"{role.value[0]}{len(path)}").get(path)
            assert answer.status_code in {403, 404}
            assert "R01" not in answer.text


def test_planners_read_what_is_about_the_ward_and_not_what_is_about_people(here: Rostered) -> None:
    manager, planner, nurse = here.client(Role.WARD_MANAGER), here.client(Role.PLANNER), here.client(Role.STAFF, "R01")
    for field, kind in PARTS.items():
        path = part_path(here, field)
        one = f"{path}/{manager.get(path).json()['items'][0]['id']}"
        for each in (path, one):
            assert planner.get(each).status_code == (403 if kind.is_personal() else 200), field
            assert nurse.get(each).status_code == 404


def test_a_part_that_names_people_is_personal() -> None:
    personal = {field for field, kind in PARTS.items() if kind.is_personal()}
    assert personal == {field for field in PARTS if {"R01", "R02"} & set(_words(WARD[field]))}
    assert {PARTS[field] for field in personal} == {*OF_WARD.values(), *OF_PERIOD.values(), *UNTOLD}


def _words(lines: list[Any]) -> list[str]:
    return [value for line in lines for value in line.values() if isinstance(value, str)]


def test_planners_do_not_read_ward_files_and_people_but_read_jobs(here: Rostered) -> None:
    manager, planner = here.client(Role.WARD_MANAGER), here.client(Role.PLANNER)
    assert planner.get(f"{here.path}/ward-file").status_code == 403
    assert manager.get(f"{here.path}/ward-file").status_code == 200
    job = manager.post(f"{here.path}/solve", json={"seconds": 1}).json()
    assert [each["id"] for each in planner.get("/v1/jobs").json()["items"]] == [job["id"]]
    path = f"/v1/jobs/{job['id']}"
    assert planner.get(path).json()["result"] is planner.get(path).json()["request"] is None
    assert manager.get(path).json()["request"]["seconds"] == 1
    assert planner.post(f"{path}/cancel").status_code == 403
