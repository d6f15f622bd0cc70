"""Filters of lists: by person, name, dates and state."""

from __future__ import annotations

from typing import Any

import pytest

from api.storage import Database
from api.storage.rows import Role
from tests.api.people import People
from tests.api.resources.kept import kept, part_path
from tests.api.resources.rostered import Rostered


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    return kept(database, people)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_lines_are_found_by_person_name_and_dates(here: Rostered) -> None:
    every = here.client(Role.ADMIN).get(part_path(here, "absence")).json()["items"]
    first = every[0]["line"]
    client = here.client(Role.WARD_MANAGER)
    path = part_path(here, "absence")

    def told(**query: Any) -> list[Any]:
        read = client.get(path, params=query)
        assert read.status_code == 200, read.text
        return [each["line"] for each in read.json()["items"]]

    mine = [each["line"] for each in every if each["line"]["person"] == first["person"]]
    assert told(person=first["person"]) == mine
    assert told(person="nobody") == []
    assert first in told(first=first["end"], last=first["end"])
    assert first not in told(first="2099-01-01")
    assert first not in told(last="2000-01-01")
    people = client.get(part_path(here, "people"), params={"code": first["person"]}).json()["items"]
    assert [each["line"]["id"] for each in people] == [first["person"]]
    assert client.get(part_path(here, "rules"), params={"person": "R01"}).status_code == 422
