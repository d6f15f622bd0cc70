"""Versions of rosters over HTTP: made, edited with their findings, proposed, approved, published, superseded."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.storage import Database, rows
from api.storage.rows import Role
from tests.api.people import People
from tests.api.resources.rostered import Rostered, ahead, cell, roster_ahead, rostered, ward_ahead
from tests.documents import must_make_pdf


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """A ward with people and no roster."""
    return rostered(database, people)


@pytest.fixture
def manager(here: Rostered) -> TestClient:
    """Its manager."""
    return here.client(Role.WARD_MANAGER)


def test_a_roster_goes_in_and_comes_out_and_is_listed(here: Rostered, manager: TestClient) -> None:
    first, second = here.draft(manager, R1="E E"), here.draft(manager, R1="L")
    assert (first["number"], second["number"], first["state"]) == (1, 2, "draft")
    read = manager.get(f"{here.path}/rosters/{first['id']}")
    assert read.headers["ETag"] == '"1"'
    assert read.json() == first
    page = manager.get(f"{here.path}/rosters", params={"limit": 1}).json()
    rest = manager.get(f"{here.path}/rosters", params={"after": page["next"]}).json()
    assert [each["id"] for each in page["items"] + rest["items"]] == [first["id"], second["id"]]
    assert manager.get(f"{here.path}/rosters", params={"state": "published"}).json()["items"] == []
    copy = manager.post(f"{here.path}/rosters", json={"based_on_id": first["id"]}).json()
    assert copy["roster"]["cells"] == first["roster"]["cells"]
    assert copy["based_on_id"] == first["id"]
    gone = manager.delete(f"{here.path}/rosters/{second['id']}", headers={"If-Match": '"1"'})
    assert gone.status_code == 204


def test_a_document_cannot_say_what_the_service_says(here: Rostered, manager: TestClient) -> None:
    document = roster_ahead(here.noun).model_dump(mode="json", by_alias=True)
    for wrong in (
        {"roster": document | {"published": "2026-01-01"}},
        {"roster": document | {"approved": "2026-01-01"}},
        {"roster": document, "state": "published"},
        {"roster": document, "number": 7},
        {"roster": document | {"ward": "elsewhere"}},
        {"roster": document | {"cells": document["cells"] | {"X9": [""] * 14}}},
        {},
    ):
        assert manager.post(f"{here.path}/rosters", json=wrong).status_code == 422, wrong
    assert manager.get(f"{here.path}/rosters").json()["items"] == []
    answer = manager.post(f"{here.path}/rosters", content=b" " * (9 * 2**20))
    assert answer.status_code == 413


def test_an_edit_says_what_it_makes_and_unmakes(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager, R1="L - E")
    tried = here.edit(manager, roster, cell("R1", 1, "E"), dry_run=True)
    assert tried.headers["ETag"] == '"1"'
    done = here.edit(manager, roster, cell("R1", 1, "E"))
    assert done.status_code == 200, done.text
    assert done.headers["ETag"] == '"2"'
    body = done.json()
    assert {**tried.json(), "roster": None} == {**body, "roster": None}
    breaches = [each["rule"] for each in body["change"]["appear"] if each["breach"]]
    assert "daily-rest" in breaches
    back = here.edit(manager, body["roster"], cell("R1", 1, "")).json()
    assert [each["words"] for each in back["change"]["disappear"]] == [e["words"] for e in body["change"]["appear"]]
    assert back["change"]["cost"] == -body["change"]["cost"]
    itemised = manager.get(f"{here.path}/rosters/{roster['id']}/value").json()
    assert back["value"] == {"breaches": itemised["breaches"], "cost": itemised["cost"]}


def test_edits_are_made_together_or_not_at_all(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager)
    good, stamp = cell("R1", 0, "E"), {"If-Match": '"1"'}
    for wrong in (
        cell("X1", 0, "E"),
        cell("R1", 99, "E"),
        cell("R1", 1, "ZZ"),
        cell("R1", 1, "E", consent=True),
        cell("R1", 1, "E", locked=True),
        good,
    ):
        answer = here.edit(manager, roster, good, wrong)
        assert answer.status_code == 422, (wrong, answer.text)
        assert "ZZ" not in answer.text
    assert here.edit(manager, roster).status_code == 422
    path = f"{here.path}/rosters/{roster['id']}"
    assert manager.patch(f"{path}/cells", json={"cells": [good]}).status_code == 428
    assert manager.get(path).headers["ETag"] == stamp["If-Match"]


def test_a_locked_cell_is_left_alone(database: Database, people: People) -> None:
    lock = [{"person": "R1", "date": ahead(2), "duty": "E"}]
    here = rostered(database, people, ward_ahead(locks=lock))
    manager = here.client(Role.WARD_MANAGER)
    answer = here.edit(manager, here.draft(manager, R1="- - E"), cell("R1", 2, "L"))
    assert answer.status_code == 422
    assert "locked to E" in answer.json()["problems"][0]["message"]


def test_two_managers_never_write_over_one_another(here: Rostered, manager: TestClient) -> None:
    other = here.client(Role.WARD_MANAGER, name="other-manager")
    roster = here.draft(manager)
    first = here.edit(manager, roster, cell("R1", 0, "E"))
    second = here.edit(other, roster, cell("R1", 0, "L"))
    assert (first.status_code, second.status_code) == (200, 412)
    assert here.step(other, roster, "propose").status_code == 412
    assert here.edit(other, first.json()["roster"], cell("R2", 0, "L")).status_code == 200
    cells = manager.get(f"{here.path}/rosters/{roster['id']}").json()["roster"]["cells"]
    assert (cells["R1"][0], cells["R2"][0]) == ("E", "L")


def test_of_edits_at_once_on_one_version_one_is_made(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager)
    here.edit(manager, roster, cell("R1", 0, "E"), dry_run=True)
    names = [person.id for person in here.noun.people][:6]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda person: here.edit(manager, roster, cell(person, 3, "E")), names))
    assert sorted(each.status_code for each in answers) == [200, 412, 412, 412, 412, 412]
    read = manager.get(f"{here.path}/rosters/{roster['id']}")
    assert read.headers["ETag"] == '"2"'
    assert sum(line[3] == "E" for line in read.json()["roster"]["cells"].values()) == 1


def test_every_edit_of_two_who_repeat_theirs_is_kept(here: Rostered, manager: TestClient) -> None:
    """Each reads again whenever the other was first; in the end both have edited every cell that they meant to."""
    roster = here.draft(manager)
    path = f"{here.path}/rosters/{roster['id']}"

    def edits(person: str) -> None:
        for day in range(4):
            while here.edit(manager, manager.get(path).json(), cell(person, day * 2, "E")).status_code == 412:
                pass

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(edits, ("R1", "R2")))
    read = manager.get(path).json()
    assert read["version"] == 9
    assert all(read["roster"]["cells"][person][day * 2] == "E" for person in ("R1", "R2") for day in range(4))


def test_a_roster_is_published_step_by_step_each_by_whoever_may(here: Rostered, manager: TestClient) -> None:
    planner, staff = here.client(Role.PLANNER), here.client(Role.STAFF, "R1")
    roster = here.draft(manager, R1="E E")
    assert here.step(manager, roster, "publish").status_code == 409
    assert here.step(planner, roster, "propose").status_code == 403
    roster = here.step(manager, roster, "propose").json()
    assert here.edit(manager, roster, cell("R1", 0, "")).status_code == 409
    assert here.step(manager, roster, "approve").status_code == 403
    assert here.step(planner, here.step(planner, roster, "return").json(), "approve").status_code == 409
    read = manager.get(f"{here.path}/rosters/{roster['id']}").json()
    roster = here.step(manager, read, "propose").json()
    roster = _stepped(here, planner, roster, "approve")
    assert roster["approved"] is not None
    assert here.step(planner, roster, "publish").status_code == 403
    assert staff.get(f"{here.path}/duties").status_code == 404
    roster = _stepped(here, manager, roster, "publish")
    assert (roster["state"], roster["published"] is not None) == ("published", True)
    duties = staff.get(f"{here.path}/duties").json()
    assert [line["person"] for line in duties["lines"] if line["own"]] == ["R1"]


def _stepped(here: Rostered, client: TestClient, roster: dict[str, Any], step: str) -> dict[str, Any]:
    done = here.step(client, roster, step, "breaches")
    assert done.status_code == 200, done.text
    found: dict[str, Any] = done.json()
    return found


def test_what_is_broken_or_late_is_acknowledged(database: Database, people: People, admin: TestClient) -> None:
    soon = dt.date.today() + dt.timedelta(days=14)
    here = rostered(database, people, ward_ahead(soon - dt.timedelta(days=soon.weekday())))
    roster = here.draft(admin, R1="L E")
    roster = here.step(admin, roster, "propose").json()
    broken = here.step(admin, roster, "approve")
    assert (broken.status_code, broken.json()["type"]) == (409, "urn:roster:problem:breaches")
    roster = here.step(admin, roster, "approve", "breaches").json()
    late = here.step(admin, roster, "publish", "breaches")
    assert (late.status_code, late.json()["type"]) == (409, "urn:roster:problem:late")
    assert "42 days are wanted" in late.json()["detail"]
    assert here.step(admin, roster, "publish", "breaches", "late").json()["state"] == "published"


def test_a_published_roster_changes_by_record_alone(here: Rostered, admin: TestClient) -> None:
    roster = here.published(admin, R1="E E")
    assert here.edit(admin, roster, cell("R1", 0, "L")).status_code == 422
    done = here.edit(admin, roster, cell("R1", 0, "L", consent=True, cause="correction"))
    assert done.status_code == 200, done.text
    read = admin.get(f"{here.path}/rosters/{roster['id']}").json()["roster"]
    change = read["changes"][0]
    assert (change["person"], change["before"], change["after"], change["consent"]) == ("R1", "E", "L", True)
    assert read["cells"]["R1"][0] == "L"
    gone = admin.delete(f"{here.path}/rosters/{roster['id']}", headers={"If-Match": done.headers["ETag"]})
    assert gone.status_code == 409
    findings = admin.get(f"{here.path}/rosters/{roster['id']}/findings", params={"rule": "change-record"}).json()
    assert findings == {"items": [], "next": None}


def test_one_version_is_published_and_the_one_before_is_superseded(here: Rostered, admin: TestClient) -> None:
    first, second = here.published(admin, R1="E"), here.published(admin, R1="L")
    states = {each["id"]: each["state"] for each in admin.get(f"{here.path}/rosters").json()["items"]}
    assert states == {first["id"]: "superseded", second["id"]: "published"}
    old = admin.get(f"{here.path}/rosters/{first['id']}").json()
    assert here.edit(admin, old, cell("R1", 0, "L", consent=True)).status_code == 409
    assert admin.get(f"{here.path}/rosters/{first['id']}/value").status_code == 200


def test_of_two_who_publish_at_once_one_does(here: Rostered, admin: TestClient) -> None:
    roster = here.draft(admin, R1="E")
    for step in ("propose", "approve"):
        roster = here.step(admin, roster, step, "breaches").json()
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: here.step(admin, roster, "publish", "breaches"), range(4)))
    codes = sorted(each.status_code for each in answers)
    assert codes[0] == 200
    assert all(code in {409, 412} for code in codes[1:])


def test_a_step_that_is_sent_twice_is_taken_once(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager)
    path, body = f"{here.path}/rosters/{roster['id']}/steps", {"step": "propose"}
    headers = {"If-Match": '"1"', "Idempotency-Key": "mine"}
    first, second = (manager.post(path, json=body, headers=headers) for _ in range(2))
    assert first.json() == second.json()
    assert second.headers["Idempotency-Replayed"] == "true"
    made = {"based_on_id": roster["id"]}
    again = [manager.post(f"{here.path}/rosters", json=made, headers={"Idempotency-Key": "new"}) for _ in range(2)]
    assert again[0].json() == again[1].json()
    assert len(manager.get(f"{here.path}/rosters").json()["items"]) == 2
    assert manager.post(path, json={"step": "return"}, headers=headers).status_code == 422


READS = ("", "/findings", "/value", "/cover", "/proof", "/costs", "/figures", "/exports/json")


def test_nobody_else_sees_a_roster(here: Rostered, manager: TestClient, admin: TestClient) -> None:
    roster = here.draft(manager, R1="E")
    other = rostered(here.database, here.people, ward_ahead(groups=here.noun.groups, ward=_card(here)))
    strangers = (other.client(Role.WARD_MANAGER, name="stranger"), other.client(Role.STAFF, "R1", name="strange-nurse"))
    own = (here.client(Role.STAFF, "R1"), here.client(Role.BOARD_READER))
    path = f"{here.path}/rosters/{roster['id']}"
    for client in (*strangers, *own):
        assert client.get(f"{here.path}/rosters").status_code == 404
        assert [client.get(f"{path}{read}").status_code for read in READS] == [404] * len(READS)
        assert here.edit(client, roster, cell("R1", 0, "L")).status_code == 404
        assert here.step(client, roster, "propose").status_code == 404
    planner = here.client(Role.PLANNER)
    assert [planner.get(f"{path}{read}").status_code for read in READS] == [200] * len(READS)
    assert here.edit(planner, roster, cell("R1", 0, "L")).status_code == 403
    crossed = f"/v1/wards/{other.ward}/periods/{other.period}/rosters/{roster['id']}"
    assert admin.get(crossed).status_code == 404
    assert admin.post(f"{other.path}/rosters", json={"based_on_id": roster["id"]}).status_code == 404
    assert manager.get(path).json()["version"] == 1


def _card(here: Rostered) -> dict[str, Any]:
    return here.noun.ward.model_dump() | {"id": "other"}


def test_reports_agree_with_one_another(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager, R1="E E - N", H1="L L L")
    path = f"{here.path}/rosters/{roster['id']}"
    value, cover, proof = (manager.get(f"{path}/{name}").json() for name in ("value", "cover", "proof"))
    assert sum(rule["cost"] for rule in value["rules"]) == value["cost"] == proof["value"]
    staff = [group["short_minutes"] for group in cover["groups"] if group["kind"] == "staff"]
    assert sum(staff) == proof["uncovered"]
    everything = manager.get(f"{path}/findings").json()
    assert everything["next"] is None
    page = manager.get(f"{path}/findings", params={"limit": 2}).json()
    rest = manager.get(f"{path}/findings", params={"start": page["next"]}).json()
    assert page["items"] + rest["items"] == everything["items"]
    mine = manager.get(f"{path}/findings", params={"person": "R1", "breach": False}).json()["items"]
    assert mine == [each for each in everything["items"] if each["person"] == "R1" and not each["breach"]]
    costs = manager.get(f"{path}/costs").json()
    assert sum(each["pence"] for each in costs["elements"].values()) == costs["total"]["pence"]
    figures = manager.get(f"{path}/figures").json()["figures"]
    assert len({each["figure"] for each in figures}) == len(figures) > 5


def test_two_versions_side_by_side(here: Rostered, manager: TestClient) -> None:
    a, b = here.draft(manager, R1="E E"), here.draft(manager, R1="E L")
    found = manager.get(f"{here.path}/rosters/{a['id']}/comparison/{b['id']}").json()
    assert found["cells"] == [{"person": "R1", "date": ahead(1).isoformat(), "a": "E", "b": "L"}]
    difference = here.edit(manager, a, cell("R1", 1, "L"), dry_run=True).json()["change"]
    assert found["change"] == difference


@pytest.mark.parametrize(
    ("form", "begins"), [("xlsx", b"PK"), ("html", b"<!DOCTYPE"), ("pdf", b"%PDF"), ("svg", b"<svg"), ("json", b"{")]
)
def test_a_roster_is_taken_away(here: Rostered, manager: TestClient, form: str, begins: bytes) -> None:
    if form == "pdf":
        must_make_pdf()
    roster = here.draft(manager, R1="E E")
    answer = manager.get(f"{here.path}/rosters/{roster['id']}/exports/{form}")
    assert answer.status_code == 200, answer.text
    assert answer.content.lstrip()[: len(begins)] == begins
    assert f'.{form}"' in answer.headers["Content-Disposition"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    with here.database.read() as session:
        assert session.query(rows.Audit).filter_by(action=f"export {form}").count() == 1
    assert manager.get(f"{here.path}/rosters/{roster['id']}/exports/exe").status_code == 422


def test_whoever_came_since_has_a_line_of_days_off(here: Rostered, manager: TestClient) -> None:
    roster = here.draft(manager, R1="E")
    people = [*here.noun.people, here.noun.people[0].model_copy(update={"id": "R7"})]
    contract = here.noun.contracts[0].model_copy(update={"person": "R7"})
    rostered(here.database, here.people, ward_ahead(people=people, contracts=[*here.noun.contracts, contract]))
    done = here.edit(manager, roster, cell("R7", 2, "E"))
    assert done.status_code == 200, done.text
    cells = manager.get(f"{here.path}/rosters/{roster['id']}").json()["roster"]["cells"]
    assert [duty for duty in cells["R7"] if duty] == ["E"]
