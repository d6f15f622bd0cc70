"""The whole path over HTTP: daily data, assessment, checks, seal, report, demand; equal to what the commands give."""

from __future__ import annotations

import io
import json
from typing import Any

import docx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text

from api.resources.rendering import one_at_a_time
from api.signin import Held
from api.storage import Database, rows
from api.storage.rows import Role
from roster.files import read_roster
from tests.api.cli.staffing.test_duties import LOGS, ON, REAL_TIME
from tests.api.cli.staffing.test_staffing import machine
from tests.api.jobs.doing import do_next
from tests.api.people import People
from tests.api.resources.staffing.year import NEW, YEAR, Ward, begun, logs, october, parts, plain, put_parts, tables

ASSESSMENT = YEAR / "assessment.toml"


@pytest.fixture
def ward(admin: TestClient, people: People) -> Ward:
    """The ward of October."""
    return october(admin, people)


def without_places(form: dict[str, Any]) -> dict[str, Any]:
    """A form whose findings do not say in which file, row or part they are."""
    return form | {"findings": [{**each, "place": ""} for each in form["findings"]]}


def head(ward: Ward, path: str) -> dict[str, str]:
    """If-Match for what a path gives."""
    return {"If-Match": ward.client.get(path).headers["ETag"]}


@pytest.mark.slow
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_year_over_http_is_what_the_commands_give(ward: Ward) -> None:
    tables(ward)
    logs(ward)
    path, on = begun(ward), {"on": "2026-11-20"}
    put_parts(ward, path, parts())
    assert without_places(ward.get(f"{path}/result")) == without_places(machine("assess", ASSESSMENT))
    assert without_places(ward.get(f"{path}/tool")) == without_places(machine("tool", ASSESSMENT))
    assert without_places(ward.get(f"{path}/judgement")) == without_places(machine("judgement", ASSESSMENT))
    simulated = ward.get(f"{path}/simulation", samples=200, establishment=38.1)
    assert simulated == machine("simulate", ASSESSMENT, "--samples", "200", "--establishment", "38.1")
    assert ward.get(f"{path}/demand") == machine("demand", ASSESSMENT)
    sealed = ward.client.post(f"{path}/complete", headers=head(ward, path))
    assert sealed.status_code == 200, sealed.text

    reports, real_time = f"{ward.path}/reports", ("--real-time", *REAL_TIME[1:])
    told = ward.get(f"{reports}/real-time", last="2026-11-01", **on)
    assert without_places(told) == without_places(machine("real-time", *REAL_TIME[1:], *ON))
    last = on | {"last": "2026-11-01"}
    told = ward.get(f"{reports}/escalations", **last)
    assert told == machine("escalation", YEAR / "escalation.toml", *real_time, *ON)
    told = ward.get(f"{reports}/risks", **last)
    assert told == machine("risks", YEAR / "escalation.toml", *real_time, "--plans", YEAR / "plans.toml", *ON)
    assert ward.get(f"{reports}/advice", year="2026-27", **on) == machine("advice", YEAR / "advice.toml", *ON)
    assert ward.get(f"{reports}/lead") == machine("lead", YEAR / "lead.toml")
    completed = ("--completed", YEAR / "completed.json")
    assert ward.get(f"{reports}/training", **on) == machine("training", YEAR / "training.toml", *completed, *ON)
    of_board = f"{ward.board_path}/reports"
    assert ward.get(f"{of_board}/agency", **on) == machine("agency", YEAR / "agency.toml", *ON)
    given = ("--agency", YEAR / "agency.toml", "--advice", YEAR / "advice.toml", "--plans", YEAR / "plans.toml")
    told = ward.get(f"{of_board}/calendar", **on)
    assert told == machine(
        "calendar", YEAR / "calendar.toml", *completed, *given, "--training", YEAR / "training.toml", *ON
    )
    told, commanded = (
        ward.get(f"{of_board}/annual", on="2026-11-01"),
        machine("annual", YEAR / "annual.toml", *LOGS, "--advice", YEAR / "advice.toml"),
    )
    assert (told["gaps"], told["matrix"]) == (commanded["gaps"], commanded["matrix"])
    assert {each["words"] for each in told["evidence"]} == {each["words"] for each in commanded["evidence"]}
    shown = {each["section"]: each["shows"] for each in ward.get(f"{reports}/sections", **on)["sections"]}
    assert all(shown[section] for section in ("12IC", "12ID", "12IE", "12IF", "12IH", "12II", "12IJ", "12IL"))
    experience_goes_back(ward)


def experience_goes_back(ward: Ward) -> None:
    """From the published roster of October into the next assessment."""
    roster = plain(read_roster(YEAR / "october-roster.json"))
    roster |= {"approved": None, "published": None, "changes": []}
    rosters = f"/v1/wards/{ward.ward}/periods/{ward.period}/rosters"
    made = ward.client.post(rosters, json={"roster": roster})
    assert made.status_code == 201, made.text
    experience = f"/v1/wards/{ward.ward}/periods/{ward.period}/staffing-experience"
    assert ward.client.get(experience).status_code == 409
    kept = made.json()
    for step in ("propose", "approve", "publish"):
        body, version = {"step": step, "acknowledge": ["breaches", "late"]}, {"If-Match": f'"{kept["version"]}"'}
        done = ward.client.post(f"{rosters}/{kept['id']}/steps", json=body, headers=version)
        assert done.status_code == 200, done.text
        kept = done.json()
    files = (YEAR / "october-ward.toml", YEAR / "october-roster.json", *REAL_TIME[1:], "--lead", YEAR / "lead.toml")
    commanded = machine("experience", *files)
    assert ward.get(experience) == commanded
    path = begun(ward, id="csm-2027-28", year="2027-28", today=None)
    for _ in range(2):
        added = ward.client.post(f"{path}/experience", json={"period_id": ward.period})
        assert added.json()["part"] == [commanded]


def small(ward: Ward) -> str:
    """Path of an assessment on a month of daily data, whole but for the year's workload."""
    ward.client.put(f"{ward.path}/setup", json={"shifts": ["E", "L", "N"], "since": "2026-10-05"}, headers=NEW)
    real_time, points = (YEAR / "real-time.csv").read_text(), (YEAR / "quality.csv").read_text().splitlines()
    heading, *rows = real_time.splitlines()
    october = [row for row in rows if "2026-10-05" <= row[:10] <= "2026-11-01"]
    for kind, table in {
        "daily-counts": (YEAR / "run.csv").read_text(),
        "quality-points": "\n".join(points[:53]),
        "real-time-records": "\n".join([heading, *october]),
    }.items():
        taken = ward.table(kind, table)
        assert taken.status_code == 200, taken.text
    path, every = begun(ward), parts()
    every["real-time"] = {"first": "2026-10-05", "last": "2026-11-01"}
    put_parts(ward, path, {kind: part for kind, part in every.items() if kind != "workload"})
    return path


def test_a_report_is_made_as_a_job_and_taken_away(ward: Ward, database: Database) -> None:
    path = small(ward)
    client, key = ward.client, {"Idempotency-Key": "report"}
    asked, again = (client.post(f"{path}/report", json={"form": "docx"}, headers=key) for _ in range(2))
    assert (asked.status_code, asked.json()) == (202, again.json()), asked.text
    job = asked.headers["Location"]
    assert client.get(f"{job}/document").json()["type"] == "urn:roster:problem:no-document"
    do_next(database)
    told = ward.get(job)
    assert (told["state"], told["kind"], told["result"]["form"]) == ("done", "report", "docx")
    assert "html" not in told["request"]
    assert "content" not in told["result"]
    made = client.get(f"{job}/document")
    assert (made.status_code, len(made.content)) == (200, told["result"]["bytes"])
    assert docx.Document(io.BytesIO(made.content)).paragraphs
    assert made.headers["Content-Disposition"].endswith('.docx"')
    reader = ward.people.add("reader", Held(Role.BOARD_READER, ward.board))
    assert reader.get(f"{job}/document").status_code == 404
    assert reader.post(f"{path}/report", json={"form": "pdf"}).status_code == 404
    with database.read() as session:
        assert {"export docx", "read document"} <= set(session.scalars(select(rows.Audit.action)))


def test_one_document_is_made_at_a_time(ward: Ward) -> None:
    path = small(ward)
    with one_at_a_time():
        busy = ward.client.get(f"{path}/report/docx")
        assert (busy.status_code, busy.json()["type"]) == (503, "urn:roster:problem:busy")
        assert int(busy.headers["Retry-After"]) > 0
        assert ward.client.get(f"{path}/report/html").status_code == 200
    assert ward.client.get(f"{path}/report/docx").status_code == 200


def test_from_daily_data_to_the_seal_the_report_and_the_demand(ward: Ward, database: Database) -> None:
    path = small(ward)
    checks = ward.get(f"{path}/checks")
    assert (checks["status"], checks["counts"]["error"]) == ("can be completed", 0)
    told = ward.get(f"{path}/checks", severity="warning")["items"]
    assert [each["code"] for each in told] == ["set-invented"]
    decision = ward.client.delete(f"{path}/parts/decision", headers=head(ward, f"{path}/parts/decision"))
    assert decision.status_code == 204
    refused = ward.client.post(f"{path}/complete", headers=head(ward, path))
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:roster:problem:findings")
    assert any(each["place"] for each in refused.json()["problems"])
    put_parts(ward, path, {"decision": parts()["decision"]})
    stale = ward.client.post(f"{path}/complete", headers={"If-Match": '"1"'})
    assert stale.status_code == 412
    sealed = ward.client.post(f"{path}/complete", headers=head(ward, path) | {"Idempotency-Key": "seal-it"})
    assert (sealed.status_code, sealed.json()["state"]) == (200, "completed"), sealed.text
    record = ward.get(f"{path}/record")
    assert record["seal"] == sealed.json()["seal"]
    seal = ward.get(f"{path}/seal")
    assert (seal["whole"], seal["chain"], seal["supersedes"]) == (True, [], None)

    is_kept(ward, path)
    with_the_demand(ward, path)
    page = ward.client.get(f"{path}/report/html")
    assert record["seal"] in page.text
    assert page.headers["Content-Security-Policy"].startswith("sandbox")
    word = ward.client.get(f"{path}/report/docx")
    assert docx.Document(io.BytesIO(word.content)).tables
    is_superseded(ward, path, record)
    is_known_to_be_altered(ward, path, database)


def is_kept(ward: Ward, path: str) -> None:
    """Nothing of a sealed record is altered, nor what it was made from."""
    for answer in (
        ward.client.put(
            f"{path}/parts/decision", json=parts()["decision"], headers=head(ward, f"{path}/parts/decision")
        ),
        ward.client.delete(path, headers=head(ward, path)),
        ward.client.post(f"{path}/complete", headers=head(ward, path)),
    ):
        assert (answer.status_code, answer.json()["type"]) == (409, "urn:roster:problem:sealed")
    for kind, code in (
        ("daily-counts", "2026-10-12.E"),
        ("quality-points", "escorted-leave-cancelled.2025-11-03"),
        ("real-time-records", "2026-10-12.E"),
    ):
        (kept,) = ward.get(f"{ward.path}/{kind}", code=code)["items"]
        one, version = f"{ward.path}/{kind}/{kept['id']}", {"If-Match": f'"{kept["version"]}"'}
        answer = ward.client.delete(one, headers=version)
        assert "completed record csm-ward-a version 1 was made from it" in answer.json()["detail"]
    changed = {"because": "Counted again", "record": kept["record"] | {"after": "amber"}}
    assert ward.client.post(f"{one}/supersede", json=changed, headers=version).status_code == 200


def with_the_demand(ward: Ward, path: str) -> None:
    """The demand goes into the ward, as the command gives it."""
    told = ward.get(f"{path}/demand")
    assert told["template"] == machine("demand", ASSESSMENT)["template"]
    put = ward.client.post(f"{path}/demand", json={"period_id": ward.period})
    assert put.status_code == 200, put.text
    ward_file = ward.client.get(f"/v1/wards/{ward.ward}/periods/{ward.period}/ward-file")
    assert ward_file.json()["demand"] == put.json()["demand"]
    assert ward_file.headers["ETag"] == put.headers["ETag"]
    lines = {(each["group"], each["start"], each["least"]) for each in put.json()["demand"]}
    assert ("RN", "21:00", 2) in lines


def is_superseded(ward: Ward, path: str, record: dict[str, Any]) -> None:
    """A second record takes the place of the first."""
    first = path.rpartition("/")[2]
    because = {"supersedes_id": first, "superseding_because": "Psychology was funded after all"}
    form = {"id": "csm-2", "year": "2026-27", "led_by": "Senior charge nurse", "today": "2026-11-21"}
    assert ward.client.post(ward.assessments, json=form | because | {"year": "2025-26"}).status_code == 422
    second = begun(ward, id="csm-2", **because)
    put_parts(ward, second, {kind: part for kind, part in parts().items() if kind != "workload"})
    done = ward.client.post(f"{second}/complete", headers=head(ward, second))
    assert done.status_code == 200, done.text
    seal = ward.get(f"{second}/seal")
    assert (seal["supersedes"], seal["chain"]) == (record["seal"], [])
    assert ward.get(path)["state"] == "superseded"
    assert [each["id"] for each in ward.get(ward.assessments, state="completed")["items"]] == [
        second.rpartition("/")[2]
    ]


def is_known_to_be_altered(ward: Ward, path: str, database: Database) -> None:
    """Whoever changes a sealed record in the database is found out."""
    with database.engine.begin() as connection:
        found = connection.execute(text("SELECT completed FROM assessments WHERE code = 'csm-ward-a'")).scalar()
        changed = found if isinstance(found, str) else json.dumps(found)
        assert "not funded with this establishment" in changed
        words = changed.replace("not funded with this establishment", "fully funded")
        cast = ":words" if database.dialect == "sqlite" else "CAST(:words AS json)"
        connection.execute(
            text(f"UPDATE assessments SET completed = {cast} WHERE code = 'csm-ward-a'"), {"words": words}
        )
    seal = ward.get(f"{path}/seal")
    assert (seal["whole"], [each["code"] for each in seal["chain"]]) == (False, ["record-altered"])
    second = ward.get(ward.assessments, state="completed")["items"][0]["id"]
    assert ward.get(f"{ward.assessments}/{second}/seal")["chain"] != []
    for name in ("result", "record", "report/html"):
        assert ward.client.get(f"{path}/{name}").json()["type"] == "urn:roster:problem:record-altered"
