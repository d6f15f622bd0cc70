"""Fairness, certificates, wish prices, agreements, leave, figures and carry over HTTP: each as its command says."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.storage import Database, rows
from api.storage.rows import Role
from roster.carry import carry
from roster.files import read_roster, read_rulebook
from roster.rules import Rulebook
from roster.ward import Ward, parse_ward
from tests.api.people import People
from tests.api.resources.commanded import Files, printed, taken
from tests.api.resources.rostered import MONDAY, Rostered, ahead, rostered, ward_ahead
from tests.documents import must_make_pdf

LINES = {"R1": "E E E E E - - E E E E E", "R2": "- - - - - - - - - - E", "H1": "N N", "P1": "L L - - E"}


def arranged_ward() -> Ward:
    """The small ward with wishes, patterns of which one ends with the period, absence long past, and a request."""
    agreed: dict[str, Any] = {"standing": "agreed", "effect": "no duties", "tags": "night"}
    return ward_ahead(
        wishes=[
            {"id": "W1", "person": "R1", "date": ahead(4), "want": "off", "points": 30},
            {"id": "W2", "person": "R2", "date": ahead(5), "want": "off"},
        ],
        patterns=[
            agreed | {"person": "P1", "review": MONDAY - dt.timedelta(days=90)},
            agreed | {"person": "R3", "end": ahead(12)},
        ],
        absence=[
            {"person": "R3", "kind": "annual leave", "start": ahead(1), "end": ahead(2)},
            {"person": "R2", "kind": "sickness", "start": ahead(-220), "end": ahead(-200)},
        ],
        leave_requests=[{"id": "C1", "person": "R1", "asked": MONDAY - dt.timedelta(days=30), "days": str(ahead(8))}],
    )


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    return rostered(database, people, arranged_ward())


@pytest.fixture
def manager(here: Rostered) -> TestClient:
    return here.client(Role.WARD_MANAGER)


@pytest.fixture
def roster(here: Rostered, admin: TestClient) -> dict[str, Any]:
    return here.published(admin, **LINES)


@pytest.fixture
def files(here: Rostered, admin: TestClient, roster: dict[str, Any], tmp_path: Path) -> Files:
    return taken(here, admin, roster, tmp_path)


def _got(client: TestClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


def _page(client: TestClient, path: str) -> bytes:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["Content-Disposition"]
    return answer.content


def test_fairness_and_settlement_are_those_of_the_commands(
    here: Rostered, manager: TestClient, roster: dict[str, Any], files: Files, tmp_path: Path
) -> None:
    path = f"{here.path}/rosters/{roster['id']}"
    told = files.command("fairness", "--page", tmp_path / "page.html")
    assert _got(manager, f"{path}/fairness") == told
    assert _page(manager, f"{path}/fairness/exports/html") == (tmp_path / "page.html").read_bytes()
    assert _got(manager, f"{path}/settlement") == files.command("wishes", "settle")
    staff = here.client(Role.STAFF, "R1")
    for part in ("fairness", "fairness/exports/html", "settlement"):
        assert staff.get(f"{path}/{part}").status_code == 404


def test_a_certificate_is_read_by_its_person_and_by_nobody_else(
    here: Rostered, manager: TestClient, admin: TestClient, files: Files, tmp_path: Path
) -> None:
    must_make_pdf()
    files.command("fairness", "--certificates", tmp_path / "certificates")
    staff, path = here.client(Role.STAFF, "R1"), f"{here.path}/certificates/R1"
    found = _got(staff, path)
    written = (tmp_path / "certificates" / "R1.json").read_bytes()
    assert _page(staff, f"{path}/exports/json") == written
    assert [line["answer"]["granted"] for line in found["wishes"]] == [False]
    assert found["wishes"][0]["refusal"]["wish"] == "W1"
    assert _page(staff, f"{path}/exports/html") == (tmp_path / "certificates" / "R1.html").read_bytes()
    assert _page(staff, f"{path}/exports/pdf").startswith(b"%PDF")
    assert _got(staff, f"{path}/statement") == files.command("wishes", "settle", "--person", "R1")
    for part in ("", "/statement", "/exports/html"):
        assert staff.get(f"{here.path}/certificates/R2{part}").status_code == 404
        assert [client.get(f"{path}{part}").status_code for client in (manager, admin)] == [403, 403]
        assert here.people.nobody.get(f"{path}{part}").status_code == 401
    assert found == json.loads(written)


def test_there_is_no_certificate_before_publication(here: Rostered, manager: TestClient) -> None:
    here.draft(manager, **LINES)
    assert here.client(Role.STAFF, "R1").get(f"{here.path}/certificates/R1").status_code == 404


def test_prices_are_published_to_staff(here: Rostered, manager: TestClient, files: Files) -> None:
    staff, early = here.client(Role.STAFF, "R2"), MONDAY - dt.timedelta(days=80)
    told = files.command("wishes", "prices", roster=False)
    assert _got(staff, f"{here.path}/wish-prices") == _got(manager, f"{here.path}/wish-prices") == told
    first = files.command("wishes", "prices", "--on", early, roster=False)
    assert _got(staff, f"{here.path}/wish-prices?on={early}") == first
    assert (first["final"], told["final"]) == (False, True)
    assert here.people.add("stranger").get(f"{here.path}/wish-prices").status_code == 404


def test_reviews_and_exemptions_are_for_the_manager(here: Rostered, manager: TestClient, files: Files) -> None:
    by = ahead(20)
    assert _got(manager, f"{here.path}/reviews?by={by}") == files.command("reviews", "--by", by, roster=False)
    assert _got(manager, f"{here.path}/exemptions") == files.command("exemptions", roster=False)
    tried = manager.post(f"{here.path}/exemptions/trial", json={"no_nights": ["R1"], "no_weekends": ["H1"]})
    told = files.command("exemptions", "--no-nights", "R1", "--no-weekends", "H1", roster=False)
    assert tried.json() == told
    assert told["approved"] != told["now"]
    pattern = {"person": "R1", "standing": "agreed", "effect": "no duties", "tags": "night"}
    typed = manager.post(f"{here.path}/exemptions/trial", json={"patterns": [pattern], "no_weekends": ["H1"]})
    assert typed.json() == told
    assert manager.post(f"{here.path}/exemptions/trial", json={"no_nights": ["X1"]}).status_code == 422
    planner, staff = here.client(Role.PLANNER), here.client(Role.STAFF, "R1")
    for part in ("reviews", "exemptions", "leave-answers/C1"):
        assert [client.get(f"{here.path}/{part}").status_code for client in (planner, staff)] == [403, 404], part


def test_carers_leave_is_answered_by_the_law_and_granted(here: Rostered, manager: TestClient, files: Files) -> None:
    path = f"{here.path}/leave-answers/C1"
    told = files.command("leave", "carers", "C1", "--roster", files.roster, roster=False)
    assert _got(manager, path) == told
    assert told["price"]["uncovered_minutes"] > 0
    assert manager.get(f"{here.path}/leave-answers/C9").status_code == 404
    assert manager.post(path, json={"days": str(ahead(200))}).status_code == 422
    key = {"Idempotency-Key": "grant"}
    granted = manager.post(path, json={}, headers=key)
    assert granted.json() == {"absences": told["absences"]}
    assert manager.post(path, json={}, headers=key).headers["Idempotency-Replayed"] == "true"
    assert manager.get(path).status_code == 404
    away = [line for line in _got(manager, f"{here.path}/ward-file")["absence"] if line["person"] == "R1"]
    assert [(line["kind"], line["start"]) for line in away] == [("carers leave", str(ahead(8)))]


def test_an_emergency_is_put_into_the_ward_at_once(here: Rostered, manager: TestClient, files: Files) -> None:
    path, sent = f"{here.path}/dependants-leave", {"person": "R1", "start": str(ahead(3)), "end": str(ahead(4))}
    told = files.command("leave", "dependants", "R1", ahead(3), ahead(4), "--roster", files.roster, roster=False)
    before = _got(manager, f"{here.path}/ward-file")
    assert manager.post(path, json=sent | {"dry_run": True}).json() == told
    assert _got(manager, f"{here.path}/ward-file") == before
    assert manager.post(path, json=sent).json() == told
    assert (told["repair_due"], len(told["duties"])) == (True, 2)
    after = _got(manager, f"{here.path}/ward-file")["absence"]
    assert len(after) == len(before["absence"]) + 1
    assert manager.post(path, json=sent | {"person": "X1"}).status_code == 422
    assert manager.post(path, json=sent | {"end": str(ahead(2))}).status_code == 422
    assert here.client(Role.STAFF, "R1").post(path, json=sent).status_code == 404


def test_key_figures_over_periods_are_those_of_the_command(
    here: Rostered, manager: TestClient, files: Files, tmp_path: Path
) -> None:
    path, listed, page = f"/v1/wards/{here.ward}/figures", tmp_path / "periods.toml", tmp_path / "page.html"
    one = f'[[periods]]\nward = "{files.ward}"\nroster = "{files.roster}"\n'
    listed.write_text(f'title = "{here.noun.ward.title}"\n{one}')
    assert _got(manager, path) == printed("figures", "--periods", listed, "--page", page)
    assert _page(manager, f"{path}/exports/html") == page.read_bytes()
    assert manager.get(f"{path}?first={ahead(1)}").status_code == 404
    assert here.client(Role.STAFF, "R1").get(path).status_code == 404


def test_the_next_period_is_carried_whole(
    here: Rostered, manager: TestClient, files: Files, database: Database
) -> None:
    key = {"Idempotency-Key": "carry"}
    made = manager.post(f"{here.path}/carry", headers=key)
    assert made.status_code == 201, made.text
    assert made.headers["Location"].endswith(made.json()["period_id"])
    assert manager.post(f"{here.path}/carry", headers=key).json() == made.json()
    assert manager.post(f"{here.path}/carry").status_code == 409
    carried = carry(read_rulebook(files.ward), read_roster(files.roster))
    found = parse_ward(_got(manager, f"{made.headers['Location']}/ward-file"))
    for part in ("period", "people", "history", "ledgers", "leave_accounts", "learning", "wishes", "locks", "groups"):
        assert getattr(found, part) == getattr(carried, part), part
    assert made.json()["people_left"] == len(here.noun.people) - len(carried.people)
    assert Rulebook.of(found).table.terms == Rulebook.of(carried).table.terms
    assert parse_ward(_got(manager, f"{here.path}/ward-file")) == here.noun
    with database.read() as session:
        assert session.query(rows.Period).count() == 2


def test_only_a_published_roster_is_carried_and_only_by_the_manager(
    here: Rostered, manager: TestClient, admin: TestClient
) -> None:
    here.draft(manager)
    assert manager.post(f"{here.path}/carry").status_code == 404
    here.published(admin)
    assert here.client(Role.PLANNER).post(f"{here.path}/carry").status_code == 403
    assert here.client(Role.STAFF, "R1").post(f"{here.path}/carry").status_code == 404
