"""Who may do what with staffing records; risks and disagreement of staff themselves; reports without names."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.resources.examples import example_ward
from api.resources.staffing.examples import example
from api.signin import Held
from api.storage.rows import Role
from tests.api.resources.staffing.year import NEW, TODAY, Ward, begun, plain, put_parts
from tests.documents import must_make_pdf

EXAMPLES = example("records")
ON = {"on": str(TODAY)}
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For rules that know no database."""


def somebody(ward: Ward, role: Role, person: str | None = None) -> TestClient:
    """Somebody with a role on the ward or its board."""
    on_ward = ward.ward if role in {Role.WARD_MANAGER, Role.STAFF} else None
    return ward.people.add(f"{role.value}-{person}".lower().replace(" ", "-"), Held(role, ward.board, on_ward, person))


@ON_SQLITE
def test_each_role_reads_and_writes_what_it_may(ward: Ward) -> None:
    path = begun(ward)
    put_parts(ward, path, {"judgement": example("parts")["judgement"], "signatures": example("parts")["signatures"]})
    ward.add("real-time-records", EXAMPLES["real-time-records"])
    ward.add("escalations", EXAMPLES["escalations"])
    roles = {role: somebody(ward, role, "R02" if role is Role.STAFF else None) for role in set(Role) - {Role.ADMIN}}
    everybody = {Role.PLANNER: 200, Role.WARD_MANAGER: 200, Role.BOARD_READER: 200, Role.STAFF: 404}
    keepers = everybody | {Role.BOARD_READER: 404}
    of_board = {Role.PLANNER: 200, Role.BOARD_READER: 200, Role.WARD_MANAGER: 403, Role.STAFF: 403}
    reports, of_boards = f"{ward.path}/reports", f"{ward.board_path}/reports"
    for expected, paths in (
        (keepers, (f"{ward.path}/risks", f"{ward.path}/setup", ward.assessments, path, f"{path}/record")),
        (keepers, (f"{path}/parts", f"{path}/report/html", f"{reports}/escalations", f"{reports}/lead")),
        (keepers, (f"{reports}/training", f"{reports}/advice/html")),
        (everybody, (f"{path}/checks", f"{path}/result", f"{path}/judgement", f"{path}/demand")),
        (everybody, (f"{reports}/real-time", f"{reports}/risks", f"{reports}/advice", f"{reports}/sections")),
        (of_board, (f"{of_boards}/agency", f"{of_boards}/calendar", f"{of_boards}/annual")),
        (of_board | {Role.BOARD_READER: 403}, (f"{ward.board_path}/evidence",)),
        (dict.fromkeys(roles, 200), (f"{ward.board_path}/comparators", f"{ward.board_path}/ladder")),
    ):
        for each in paths:
            assert {role: client.get(each).status_code for role, client in roles.items()} == expected, each
    writes = {
        role: client.post(
            f"{ward.path}/risks", json=EXAMPLES["risks"] | {"id": role.value.replace(" ", "-")}
        ).status_code
        for role, client in roles.items()
    }
    assert writes == {Role.PLANNER: 201, Role.WARD_MANAGER: 201, Role.BOARD_READER: 404, Role.STAFF: 404}
    told = roles[Role.BOARD_READER].get(f"{path}/result").text + roles[Role.BOARD_READER].get(f"{path}/checks").text
    assert all(each["name"] not in told for each in example("parts")["signatures"])


def test_staff_name_risks_and_find_their_own(ward: Ward) -> None:
    one, other = somebody(ward, Role.STAFF, "R02"), somebody(ward, Role.STAFF, "R01")
    path, risk = f"{ward.path}/own-risks", {"shift": "N", "category": "patients", "words": "Nobody to relieve breaks"}
    named = one.post(path, json=risk, headers={"Idempotency-Key": "named-once"})
    assert named.status_code == 201, named.text
    assert one.post(path, json=risk, headers={"Idempotency-Key": "named-once"}).json() == named.json()
    assert one.post(path, json=risk | {"anonymous": True}).status_code == 201
    assert [each["id"] for each in one.get(path).json()["items"]] == [named.json()["id"]]
    assert other.get(path).json()["items"] == []
    assert other.get(f"{path}/{named.json()['id']}").status_code == 404
    assert ward.client.post(path, json=risk).status_code == 403
    manager = somebody(ward, Role.WARD_MANAGER)
    first, second = manager.get(f"{ward.path}/risks").json()["items"]
    assert "R02" not in str((first, second))
    answer = first["record"] | {"mitigation": "The site coordinator relieves", "outcome": "mitigated"}
    version = {"If-Match": f'"{first["version"]}"'}
    assert manager.put(f"{ward.path}/risks/{first['id']}", json=answer, headers=version).status_code == 200
    assert one.get(f"{path}/{first['id']}").json()["outcome"] == "mitigated"


def test_staff_are_told_of_decisions_and_disagree_on_record(ward: Ward) -> None:
    document = EXAMPLES["escalations"] | {"disagreements": [], "reviews": []}
    undecided = {"level": "manager", "decision_maker": "M01", "received_at": "2026-10-25T08:00"}
    ward.add("escalations", document | {"id": "e-other", "identified_by": ["R77"]})
    kept = ward.add("escalations", document)
    ward.add("escalations", document | {"id": "e-open", "steps": [undecided], "notifications": []})
    one, other = somebody(ward, Role.STAFF, "R02"), somebody(ward, Role.STAFF, "R01")
    path = f"{ward.path}/own-escalations"
    mine = one.get(path).json()["items"]
    assert [each["code"] for each in mine] == [document["id"], "e-open"]
    page = one.get(path, params={"limit": 1}).json()
    assert one.get(path, params={"after": page["next"]}).json()["items"] == mine[1:]
    assert mine[0]["decisions"][0]["reasons"] == document["steps"][0]["reasons"]
    assert other.get(path).json()["items"] == []
    said: dict[str, Any] = {"step": 1, "words": "This leaves nobody on nights"}
    for client, id_, expected in ((other, kept["id"], 404), (one, mine[1]["id"], 409), (one, kept["id"], 201)):
        assert client.post(f"{path}/{id_}/disagreements", json=said).status_code == expected
        assert client.post(f"{path}/{id_}/reviews", json={"words": "Look again"}).status_code == expected
    read = one.get(f"{path}/{kept['id']}").json()
    assert [each["words"] for each in read["disagreements"]] == [said["words"]]
    assert [each["outcome"] for each in read["reviews"]] == [""]
    manager = somebody(ward, Role.WARD_MANAGER)
    now = manager.get(f"{ward.path}/escalations/{kept['id']}").json()
    assert now["record"]["disagreements"][0]["person"] == "R02"
    lost = now["record"] | {"disagreements": []}
    version = {"If-Match": f'"{now["version"]}"'}
    refused = manager.put(f"{ward.path}/escalations/{kept['id']}", json=lost, headers=version)
    assert refused.status_code == 409
    (reported,) = [
        each for each in ward.get(f"{ward.path}/reports/escalations")["escalations"] if each["id"] == document["id"]
    ]
    assert (reported["disagreements"], reported["reviews_open"]) == (1, 1)


@ON_SQLITE
def test_reports_on_nothing_say_what_is_missing(ward: Ward) -> None:
    reports = f"{ward.path}/reports"
    assert ward.client.get(f"{reports}/real-time").json()["type"] == "urn:roster:problem:not-assessed"
    assert ward.get(f"{reports}/risks")["themes"] == []
    agency = ward.get(f"{ward.board_path}/reports/agency", year="2026-27", **ON)
    assert [each["nil"] for each in agency["returns"]] == [True] * 4
    assert [each["code"] for each in agency["findings"]] == ["agency-return-missing"] * 2
    calendar = ward.get(f"{ward.board_path}/reports/calendar", **ON)
    assert {each["state"] for each in calendar["due"]} == {"ahead", "overdue"}
    ward.add("duties-done", EXAMPLES["duties-done"], ward.board_path)
    calendar = ward.get(f"{ward.board_path}/reports/calendar", **ON)
    assert [each["section"] for each in calendar["due"] if each["state"] == "done"] == ["12IM"]
    assert ward.client.get(f"{ward.board_path}/reports/agency", params={"ward": "ward-z"}).status_code == 409
    path = begun(ward)
    for name in ("tool", "judgement", "simulation", "demand"):
        assert ward.client.get(f"{path}/{name}").json()["type"] == "urn:roster:problem:part-missing"
    assert ward.client.get(f"{path}/seal").json()["type"] == "urn:roster:problem:not-sealed"
    engine = {"coefficients": "nothing-like-it"}
    put_parts(ward, path, {"tool-run": example("parts")["tool-run"], "engine": engine})
    assert ward.client.get(f"{path}/result").json()["problems"][0]["place"] == "engine.coefficients"


@ON_SQLITE
def test_logs_of_a_ward_with_a_few_records(ward: Ward) -> None:
    real_time = EXAMPLES["real-time-records"]
    ward.add("real-time-records", real_time)
    ward.client.put(f"{ward.path}/setup", json={"shifts": ["N"], "since": real_time["date"]}, headers=NEW)
    on = {"on": real_time["date"]}
    told = ward.get(f"{ward.path}/reports/real-time", **on)
    assert (told["summary"]["expected"], told["summary"]["assessed"]) == (1, 1)
    assert "not-escalated" not in {each["code"] for each in told["findings"]}
    assert ward.client.get(f"{ward.path}/reports/real-time", params={"first": "2027-01-01"} | on).status_code == 422
    ward.add("evidence", EXAMPLES["evidence"], ward.board_path)
    ward.add("evidence", EXAMPLES["evidence"] | {"year": "2031-32"}, ward.board_path)
    annual = ward.get(f"{ward.board_path}/reports/annual", year=EXAMPLES["evidence"]["year"])
    assert [each["words"] for each in annual["evidence"]].count(EXAMPLES["evidence"]["words"]) == 1
    page = ward.client.get(f"{ward.board_path}/reports/annual/html", params={"year": EXAMPLES["evidence"]["year"]})
    assert EXAMPLES["evidence"]["words"] in page.text
    must_make_pdf()
    pdf = ward.client.get(f"{ward.path}/reports/advice/pdf", params=ON)
    assert pdf.content.startswith(b"%PDF")
    assert 'filename="advice-ward-a-2026-09-30.pdf"' in pdf.headers["Content-Disposition"]
    unknown = ward.client.get(f"{ward.path}/reports/advice/html", params=ON | {"profession": "pharmacy"})
    assert unknown.status_code == 422


@ON_SQLITE
def test_what_would_make_no_report_is_refused_when_it_is_sent(ward: Ward) -> None:
    for wrong in ({"section": "13AA"}, {"ward": "ward-z"}):
        answer = ward.client.post(f"{ward.board_path}/evidence", json=EXAMPLES["evidence"] | wrong)
        assert answer.status_code == 422
    assert ward.client.put(f"{ward.path}/setup", json={"shifts": ["E", "E"]}, headers=NEW).status_code == 422
    for query in ({"year": "2099-00"}, {"on": "2099-12-31"}, {"on": "1950-01-01"}):
        for name in ("agency", "calendar", "annual"):
            answer = ward.client.get(f"{ward.board_path}/reports/{name}", params=query)
            assert answer.status_code == 422, (name, query)
    form = {"id": "far", "year": "2099-00", "led_by": "Nobody", "ward_kind": "acute adult"}
    assert ward.client.post(ward.assessments, json=form).json()["problems"][0]["place"].startswith("year")
    form |= {"year": "2026-27", "superseding_because": "It does"}
    assert ward.client.post(ward.assessments, json=form).status_code == 422
    path = begun(ward)
    overlapping = [example("records")["quality-points"] | {"first": day} for day in ("2025-11-03", "2025-11-04")]
    assert ward.client.post(f"{ward.path}/quality-points", json=overlapping[0]).status_code == 201
    assert ward.client.post(f"{ward.path}/quality-points", json=overlapping[1]).status_code == 422
    steps = [{"step": "c-99", "words": "There is none"}]
    assert ward.client.put(f"{path}/parts/steps", json=steps, headers=NEW).status_code == 422


@ON_SQLITE
def test_a_ward_sees_nothing_of_another(ward: Ward) -> None:
    document = plain(example_ward())
    document["ward"] |= {"id": "ward-b", "title": "Ward B"}
    made = ward.client.post(f"/v1/boards/{ward.board}/ward-files", json=document)
    assert made.status_code == 201, made.text
    other = Ward(ward.client, ward.people, ward.board, made.json()["ward_id"], made.json()["period_id"])
    kept, path = ward.add("advice", EXAMPLES["advice"]), begun(ward)
    assert ward.client.get(f"{other.path}/advice/{kept['id']}").status_code == 404
    assert ward.client.get(path.replace(ward.ward, other.ward)).status_code == 404
    assert ward.client.get(f"{ward.path}/views/{kept['id']}").status_code == 404
    manager = somebody(ward, Role.WARD_MANAGER)
    assert manager.get(f"{other.path}/advice").status_code == 404
    assert manager.get(f"{other.path}/reports/sections").status_code == 404
