"""What staff do themselves: wishes, swaps, calendar feeds, and what they see of the roster."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from fastapi.testclient import TestClient
from icalendar import Calendar

from api.storage import COMMAND_LINE, Database, rows
from api.storage.rows import Role
from tests.api.people import People
from tests.api.resources.rostered import Rostered, ahead, cell, rostered, ward_ahead


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    """A ward with people and no roster."""
    return rostered(database, people)


@pytest.fixture
def nurse(here: Rostered) -> TestClient:
    """R1."""
    return here.client(Role.STAFF, "R1")


@pytest.fixture
def manager(here: Rostered) -> TestClient:
    """The ward's manager."""
    return here.client(Role.WARD_MANAGER)


def _wish(day: int, **more: Any) -> dict[str, Any]:
    return {"date": ahead(day).isoformat(), "want": "off", **more}


def test_staff_enter_change_and_withdraw_their_own_wishes(here: Rostered, nurse: TestClient) -> None:
    path = f"{here.path}/own-wishes"
    made = nurse.post(path, json=_wish(3))
    assert made.status_code == 201, made.text
    asked = {"id": "R1-1", "person": "R1", "duties": [], **_wish(3)}
    assert asked.items() <= made.json()["wish"].items()
    one = f"{path}/{made.json()['id']}"
    changed = nurse.put(one, json=_wish(4, points=30), headers={"If-Match": made.headers["ETag"]})
    assert changed.json()["wish"]["points"] == 30
    assert nurse.put(one, json=_wish(5), headers={"If-Match": made.headers["ETag"]}).status_code == 412
    assert nurse.put(one, json=_wish(5)).status_code == 428
    assert [each["id"] for each in nurse.get(path).json()["items"]] == [made.json()["id"]]
    assert nurse.delete(one, headers={"If-Match": changed.headers["ETag"]}).status_code == 204
    assert nurse.get(one).status_code == 404


def test_nobody_enters_or_sees_anybody_elses(here: Rostered, nurse: TestClient, manager: TestClient) -> None:
    path = f"{here.path}/own-wishes"
    made = nurse.post(path, json=_wish(3))
    one, version = f"{path}/{made.json()['id']}", {"If-Match": made.headers["ETag"]}
    colleague = here.client(Role.STAFF, "R2")
    assert colleague.get(path).json()["items"] == []
    assert colleague.get(one).status_code == 404
    assert colleague.put(one, json=_wish(4), headers=version).status_code == 404
    assert colleague.delete(one, headers=version).status_code == 404
    assert manager.post(path, json=_wish(3)).status_code == 403
    assert here.client(Role.ADMIN).post(path, json=_wish(3)).status_code == 403
    assert here.client(Role.BOARD_READER).post(path, json=_wish(3)).status_code == 404
    for more in ({"person": "R2"}, {"id": "W1"}, {"reason": "a wedding"}):
        answer = nurse.post(path, json=_wish(5, **more))
        assert answer.status_code == 422
        assert "wedding" not in answer.text
    other = rostered(here.database, here.people, ward_ahead(ward=here.noun.ward.model_dump() | {"id": "other"}))
    stranger = other.client(Role.STAFF, "R1", name="strange-nurse")
    assert stranger.get(path).status_code == 404
    assert nurse.get(f"/v1/wards/{here.ward}/periods/{other.period}/own-wishes").status_code == 404


@pytest.mark.parametrize(
    ("wish", "place"),
    [
        (_wish(99), "date"),
        (_wish(3, want="work", duties=["ZZ"]), "duties"),
        (_wish(2), "date"),
        (_wish(3, want="not"), ""),
        (_wish(3, points=1000), "points"),
        (_wish(8), "date"),
    ],
)
def test_a_wish_is_checked_as_it_is_made(database: Database, people: People, wish: Any, place: str) -> None:
    leave = [{"person": "R1", "kind": "annual leave", "start": ahead(8), "end": ahead(9)}]
    here = rostered(database, people, ward_ahead(absence=leave))
    nurse = here.client(Role.STAFF, "R1")
    assert nurse.post(f"{here.path}/own-wishes", json=_wish(2)).status_code == 201
    answer = nurse.post(f"{here.path}/own-wishes", json=wish)
    assert answer.status_code == 422, answer.text
    assert answer.json()["problems"][0]["place"] == place


def test_wishes_are_taken_while_the_period_is_open(here: Rostered, nurse: TestClient, admin: TestClient) -> None:
    path = f"{here.path}/own-wishes"
    with here.database.write(COMMAND_LINE) as session:
        session.query(rows.Period).one().wishes_close = dt.date.today() - dt.timedelta(days=2)
    assert nurse.post(path, json=_wish(3)).status_code == 409
    with here.database.write(COMMAND_LINE) as session:
        session.query(rows.Period).one().wishes_close = None
    made = nurse.post(path, json=_wish(3))
    assert made.status_code == 201
    here.published(admin)
    assert nurse.post(path, json=_wish(4)).status_code == 409
    gone = nurse.delete(f"{path}/{made.json()['id']}", headers={"If-Match": made.headers["ETag"]})
    assert gone.status_code == 409


def test_a_wish_that_is_sent_twice_is_made_once(here: Rostered, nurse: TestClient) -> None:
    sent = [nurse.post(f"{here.path}/own-wishes", json=_wish(3), headers={"Idempotency-Key": "w"}) for _ in range(2)]
    assert sent[0].json() == sent[1].json()
    assert len(nurse.get(f"{here.path}/own-wishes").json()["items"]) == 1


def test_staff_see_their_own_line_and_colleagues_duties(here: Rostered, nurse: TestClient, admin: TestClient) -> None:
    nurse.post(f"{here.path}/own-wishes", json=_wish(0))
    here.published(admin, R1="E E", R2="L")
    lines = nurse.get(f"{here.path}/duties").json()["lines"]
    assert {line["person"]: (line["own"], line["duties"][0]) for line in lines if line["duties"][0]} == {
        "R1": (True, "E"),
        "R2": (False, "L"),
    }
    assert all(line.keys() == {"person", "name", "own", "duties"} for line in lines)
    mine = nurse.get(f"{here.path}/duties/R1").json()
    assert [each["granted"] for each in mine["wishes"]] == [False]
    assert {each["person"] for each in mine["findings"]} == {"R1"}
    assert nurse.get(f"{here.path}/duties/R2").status_code == 404
    with here.database.read() as session:
        assert session.query(rows.Audit).filter_by(action="read person").count() == 0
    assert here.client(Role.WARD_MANAGER).get(f"{here.path}/duties/R2").status_code == 200
    assert here.client(Role.BOARD_READER).get(f"{here.path}/duties").status_code == 404
    with here.database.read() as session:
        assert session.query(rows.Audit).filter_by(action="read person").count() == 1


def test_a_swap_is_asked_accepted_and_approved(
    here: Rostered, nurse: TestClient, manager: TestClient, admin: TestClient
) -> None:
    roster = here.published(admin, R1="E - -", R2="- - L")
    body = {"asked_of": "R2", "give_date": ahead(0).isoformat(), "take_date": ahead(2).isoformat()}
    colleague, third = here.client(Role.STAFF, "R2"), here.client(Role.STAFF, "R3")
    asked = nurse.post(f"{here.path}/swaps", json=body)
    assert asked.status_code == 201, asked.text
    swap = asked.json()
    assert (swap["asked_by"], swap["state"]) == ("R1", "asked")
    assert third.get(f"{here.path}/swaps").json()["items"] == []
    assert third.get(f"{here.path}/swaps/{swap['id']}").status_code == 404
    assert len(colleague.get(f"{here.path}/swaps").json()["items"]) == 1
    assert _step(here, nurse, swap, "accept").status_code == 403
    assert _step(here, manager, swap, "accept").status_code == 403
    assert _step(here, manager, swap, "approve").status_code == 409
    swap = _step(here, colleague, swap, "accept").json()
    assert _step(here, colleague, swap, "approve").status_code == 403
    assert _step(here, manager, swap | {"version": 1}, "approve").status_code == 412
    done = _step(here, manager, swap, "approve", "once")
    assert done.json()["state"] == "approved", done.text
    assert _step(here, manager, swap, "approve", "once").json() == done.json()
    read = admin.get(f"{here.path}/rosters/{roster['id']}").json()["roster"]
    assert (read["cells"]["R1"][:3], read["cells"]["R2"][:3]) == (["", "", "L"], ["E", "", ""])
    assert {(change["cause"], change["consent"]) for change in read["changes"]} == {("swap", True)}
    assert admin.get(f"{here.path}/swaps", params={"state": "approved"}).json()["items"][0]["id"] == swap["id"]


def _step(here: Rostered, client: TestClient, swap: dict[str, Any], step: str, key: str | None = None) -> Any:
    headers = {"If-Match": f'"{swap["version"]}"', **({"Idempotency-Key": key} if key else {})}
    return client.post(f"{here.path}/swaps/{swap['id']}/steps", json={"step": step}, headers=headers)


def test_a_swap_that_breaks_rules_is_refused_at_each_step(
    here: Rostered, nurse: TestClient, manager: TestClient, admin: TestClient
) -> None:
    roster = here.published(admin, R1="E - - -", R2="- - N -")
    body = {"asked_of": "R2", "give_date": ahead(0).isoformat()}
    for wrong in ({"asked_of": "R1"}, {"asked_of": "X9"}, {"give_date": ahead(1).isoformat()}, {"asked_by": "R2"}):
        assert nurse.post(f"{here.path}/swaps", json=body | wrong).status_code == 422, wrong
    swap = nurse.post(f"{here.path}/swaps", json=body).json()
    swap = _step(here, here.client(Role.STAFF, "R2"), swap, "accept").json()
    clash = here.edit(admin, roster, cell("R2", 1, "E", consent=True), cell("R2", 0, "", consent=True))
    assert clash.status_code == 200
    clash = here.edit(admin, clash.json()["roster"], cell("R1", 0, "LN", consent=True))
    refused = _step(here, manager, swap, "approve")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:roster:problem:refused")
    assert _step(here, nurse, swap, "withdraw").json()["state"] == "withdrawn"


def test_a_feed_is_private_current_and_revocable(
    here: Rostered, nurse: TestClient, client: TestClient, admin: TestClient
) -> None:
    roster = here.published(admin, R1="E - N", R2="L")
    made = nurse.post(f"/v1/wards/{here.ward}/own-feeds").json()
    token = made["path"].rsplit("/", 1)[1]
    assert "/R1" not in made["path"]
    read = client.get(made["path"])
    assert read.headers["content-type"].startswith("text/calendar")
    events = Calendar.from_ical(read.text).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Early", "Night"]
    tag, since = {"If-None-Match": read.headers["ETag"]}, {"If-Modified-Since": read.headers["Last-Modified"]}
    assert [client.get(made["path"], headers=each).status_code for each in (tag, since)] == [304, 304]
    here.edit(admin, roster, cell("R1", 0, "", consent=True))
    again = client.get(made["path"], headers=tag)
    assert again.status_code == 200
    assert len(Calendar.from_ical(again.text).walk("VEVENT")) == 1
    with here.database.read() as session:
        assert token not in str([vars(row) for row in session.query(rows.Feed)])
    feeds = f"/v1/wards/{here.ward}/own-feeds"
    assert token not in nurse.get(feeds).text
    colleague = here.client(Role.STAFF, "R2")
    assert colleague.delete(f"{feeds}/{made['id']}").status_code == 404
    assert colleague.get(feeds).json()["items"] == []
    assert admin.post(feeds).status_code == 403
    assert nurse.delete(f"{feeds}/{made['id']}").status_code == 204
    assert client.get(made["path"], headers=tag).status_code == 404
    assert client.get("/v1/feeds/rf_" + "x" * 43).status_code == 404


def test_a_feed_shows_nothing_of_a_draft(here: Rostered, nurse: TestClient, admin: TestClient) -> None:
    here.draft(admin, R1="E")
    made = nurse.post(f"/v1/wards/{here.ward}/own-feeds").json()
    assert Calendar.from_ical(nurse.get(made["path"]).text).walk("VEVENT") == []


def test_feeds_are_few(here: Rostered, nurse: TestClient) -> None:
    made = [nurse.post(f"/v1/wards/{here.ward}/own-feeds").status_code for _ in range(11)]
    assert made == [201] * 10 + [409]
