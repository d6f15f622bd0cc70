"""Jobs over HTTP: asked for, followed, cancelled, done again, and hidden from those who may not see their ward."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.jobs.queue import claim, end, renew
from api.signin import Held
from api.storage import JOB_RUNNER, Database, rows
from api.storage.rows import Role
from api.tasks import Ending, Outcome, ProgressTold
from tests.api.jobs.asked import LEASE, days_off, of_ward, week
from tests.api.people import People

SENT = {"seconds": 60, "cores": 1}


@pytest.fixture
def period(database: Database) -> rows.Period:
    return of_ward(database)


def _ask(client: TestClient, period: rows.Period, **request: Any) -> Any:
    path = f"/v1/wards/{period.ward_id}/periods/{period.id}/solve"
    return client.post(path, json=SENT | request)


def _run(database: Database) -> None:
    """Do the next job."""
    with database.write(JOB_RUNNER) as session:
        held = claim(session, "one", LEASE, 2, 2)
        assert held is not None
    with database.write(JOB_RUNNER) as session:
        renew(session, held, LEASE, ProgressTold(step="searching", value=12, bound=6, gap=0.5, method="columns"))
    with database.write(JOB_RUNNER) as session:
        end(session, held, Outcome(ending=Ending.DONE, roster=days_off(week()), result={"status": "feasible"}))


def test_asking_and_looking(admin: TestClient, database: Database, period: rows.Period) -> None:
    answer = _ask(admin, period)
    assert answer.status_code == 202
    job = answer.json()
    assert (job["state"], answer.headers["Location"]) == ("queued", f"/v1/jobs/{job['id']}")
    assert _ask(admin, period).json()["id"] == job["id"]
    _run(database)
    looked = admin.get(answer.headers["Location"])
    found = looked.json()
    assert (found["state"], found["value"], found["bound"], found["gap"]) == ("done", 10, 5, 0.5)
    assert found["result"] == {"status": "feasible"}
    assert found["request"]["seconds"] == 60
    assert looked.headers["ETag"] == f'"{found["version"]}"'
    with database.read() as session:
        assert session.get_one(rows.Roster, found["roster_id"]).period_id == period.id


def test_lists_by_state_and_ward(admin: TestClient, database: Database, period: rows.Period) -> None:
    for seed in (1, 2):
        _ask(admin, period, seed=seed)
    _run(database)

    def listed(query: str) -> int:
        return len(admin.get(f"/v1/jobs?{query}").json()["items"])

    assert [listed(query) for query in ("", "state=done", "state=failed", f"ward_id={period.ward_id}")] == [2, 1, 0, 2]
    assert listed("ward_id=" + "0" * 26) == 0
    assert admin.get("/v1/jobs?colour=red").status_code == 422


def test_events_are_told_and_go_on_after_a_break(admin: TestClient, database: Database, period: rows.Period) -> None:
    job_id = _ask(admin, period).json()["id"]
    _run(database)
    with TestClient(admin.app, headers=dict(admin.headers)) as client:
        events = _events(client, job_id)
        assert [event["kind"] for event in events] == ["queued", "started", "progress", "ended"]
        assert events[2]["document"]["method"] == "columns"
        rest = _events(client, job_id, {"Last-Event-ID": "2"})
        assert [event["number"] for event in rest] == [3, 4]
        assert _events(client, job_id, {"Last-Event-ID": "9"}) == []


def _events(client: TestClient, job_id: str, headers: dict[str, str] | None = None) -> list[Any]:
    answer = client.get(f"/v1/jobs/{job_id}/events", headers=headers)
    assert answer.headers["content-type"].startswith("text/event-stream")
    lines = answer.text.splitlines()
    events = [json.loads(line[5:]) for line in lines if line.startswith("data:")]
    assert [line[3:].strip() for line in lines if line.startswith("id:")] == [str(each["number"]) for each in events]
    return events


def test_cancelling_and_retrying(admin: TestClient, period: rows.Period) -> None:
    job_id = _ask(admin, period).json()["id"]
    assert admin.post(f"/v1/jobs/{job_id}/retry").status_code == 409
    assert admin.post(f"/v1/jobs/{job_id}/cancel").json()["state"] == "cancelled"
    again = admin.post(f"/v1/jobs/{job_id}/retry").json()
    assert (again["state"], again["retry_of_id"]) == ("queued", job_id)


def test_who_may_do_what(people: People, period: rows.Period, database: Database) -> None:
    with database.read() as session:
        board_id = session.get_one(rows.Ward, period.ward_id).board_id
    manager = people.add("manager", Held(Role.WARD_MANAGER, board_id, period.ward_id))
    planner = people.add("planner", Held(Role.PLANNER, board_id))
    nobody = people.add("nobody")
    job_id = _ask(manager, period).json()["id"]
    assert _ask(manager, period, priority=1).status_code == 403
    assert _ask(planner, period).status_code == 403
    assert _ask(nobody, period).status_code == 404
    assert planner.get(f"/v1/jobs/{job_id}").status_code == 200
    assert planner.post(f"/v1/jobs/{job_id}/cancel").status_code == 403
    for path in ("", "/events"):
        assert nobody.get(f"/v1/jobs/{job_id}{path}").status_code == 404
    assert [len(each.get("/v1/jobs").json()["items"]) for each in (manager, planner, nobody)] == [1, 1, 0]


def test_figures_for_those_who_watch_over_the_service(
    client: TestClient, admin: TestClient, database: Database, period: rows.Period
) -> None:
    for seed in (1, 2):
        _ask(admin, period, seed=seed)
    _run(database)
    lines = client.get("/metrics").text.splitlines()
    assert 'roster_jobs{state="queued"} 1.0' in lines
    assert 'roster_jobs{state="done"} 1.0' in lines
    assert "roster_job_gap_sum 0.5" in lines
    assert "# TYPE roster_job_attempts_lost_total counter" in lines
