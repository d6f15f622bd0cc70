"""Work other than solving over HTTP: each kind brings what its command says, and rosters become drafts."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.rostering import Choices, Fairer, conflict_in, make_fairer
from api.rostering.choices import select
from api.rostering.explaining import WayOut, ways_out
from api.storage import Database
from api.storage.rows import Role
from api.tasks import Outcome, Task
from roster.rules import Rulebook
from roster.ward import Ward
from solvers import Params, Stop
from tests.api.jobs.doing import do_next, work_here
from tests.api.people import People
from tests.api.resources.commanded import taken
from tests.api.resources.rostered import MONDAY, Rostered, ahead, roster_ahead, rostered, ward_ahead

LINES = {"R1": "E E E", "R2": "- - - E E", "R3": "- - - - - E E"}
AWAY = {"person": "R1", "start": ahead(1).isoformat(), "end": ahead(2).isoformat()}
SENT = {"cores": 1}
UNFAIR = {"R1": "- - - - - E E", "R2": "E E E E E"}
FIXED = {1: "L", 2: "E"}
"""By day: a late, and an early too soon after it."""


def plain_ward(**changes: Any) -> Ward:
    """A week of four registered nurses, one of whom is needed by day, and a wish."""
    people = [{"id": f"R{number}", "band": 5, "skills": "NIC PMVA", "duties": "E L N"} for number in range(1, 5)]
    contracts = [{"person": person["id"], "start": dt.date(2024, 1, 1), "wte": 0.6} for person in people]
    parts: dict[str, Any] = {
        "period": {"start": MONDAY, "days": 7},
        "people": people,
        "contracts": contracts,
        "demand": [{"group": "RN", "start": "07:00", "end": "15:00", "least": 1}],
        "ledgers": [],
        "wishes": [{"id": "W1", "person": "R2", "date": ahead(3), "want": "off"}],
    }
    return ward_ahead(**(parts | changes))


@pytest.fixture
def here(database: Database, people: People) -> Rostered:
    return rostered(database, people, plain_ward())


@pytest.fixture
def manager(here: Rostered) -> TestClient:
    return here.client(Role.WARD_MANAGER)


def _done(client: TestClient, database: Database, path: str, kind: str, **request: Any) -> dict[str, Any]:
    """The job that was asked for, once it is done."""
    asked = client.post(f"{path}/{kind}", json=SENT | request)
    assert asked.status_code == 202, asked.text
    assert (asked.json()["state"], asked.json()["kind"]) == ("queued", kind)
    do_next(database)
    found: dict[str, Any] = client.get(asked.headers["Location"]).json()
    assert found["state"] == "done", found
    return found


def _about(here: Rostered, roster: dict[str, Any]) -> str:
    return f"{here.path}/rosters/{roster['id']}"


def test_explanations_are_those_of_the_command(
    here: Rostered, manager: TestClient, database: Database, tmp_path: Path
) -> None:
    roster = here.draft(manager, R2="- - - E E")
    told = taken(here, manager, roster, tmp_path).command(
        "explain", "--gap", f"{ahead(0)}T08:00", "--wish", "all", "--effort", 0.2, "--workers", 1
    )
    job = _done(manager, database, _about(here, roster), "explain", gap=f"{ahead(0)}T08:00", wish="all", effort=0.2)
    assert job["result"]["answers"] == told
    assert [len(told), job["result"]["unanswered"], job["roster_id"]] == [2, 0, None]
    assert "Granting it costs exactly" in " ".join(job["result"]["sentences"])
    assert (job["request"]["roster_id"], "roster" in job["request"]) == (roster["id"], False)


def test_a_repair_is_that_of_the_command_and_takes_the_place_of_what_was_published(
    here: Rostered, admin: TestClient, database: Database, tmp_path: Path
) -> None:
    roster = here.published(admin, **LINES)
    files = taken(here, admin, roster, tmp_path)
    told = files.command("repair", "--absent", *AWAY.values(), "--workers", 1)
    job = _done(admin, database, _about(here, roster), "repair", absent=[AWAY])
    timed = {"seconds", "effort"}
    assert {name: job["result"][name] for name in told if name not in timed | {"roster"}} == {
        name: value for name, value in told.items() if name not in timed | {"roster"}
    }
    assert job["result"]["sentences"] == told["words"]
    draft = admin.get(f"{here.path}/rosters/{job['roster_id']}").json()
    assert draft["roster"]["cells"] == told["roster"]["cells"]
    assert draft["roster"]["changes"] == told["roster"]["changes"] != []
    assert draft["origin"] == {"kind": "repair", "job_id": job["id"], "title": "repair of version 1"}
    assert (draft["state"], draft["based_on_id"], draft["published"]) == ("draft", roster["id"], roster["published"])
    for step in ("propose", "approve", "publish"):
        draft = here.step(admin, draft, step, "breaches").json()
    assert (draft["state"], draft["published"]) == ("published", roster["published"])
    assert admin.get(_about(here, roster)).json()["state"] == "superseded"


def test_an_absence_that_the_ward_holds_needs_no_event(here: Rostered, admin: TestClient, database: Database) -> None:
    roster = here.published(admin, **LINES)
    absence = AWAY | {"kind": "sickness"}
    assert admin.post(f"/v1/wards/{here.ward}/absence", json=absence).status_code == 201
    job = _done(admin, database, _about(here, roster), "repair")
    assert (job["result"]["fell_away"], job["result"]["changed"]) == (2, 2)
    assert "sickness" not in str(job)


def test_ways_of_covering_a_shift_are_those_of_the_command(
    here: Rostered, manager: TestClient, database: Database, tmp_path: Path
) -> None:
    roster = here.draft(manager, R1="E E E")
    told = taken(here, manager, roster, tmp_path).command("cover", "--shift", str(ahead(4)), "E")
    job = _done(manager, database, _about(here, roster), "cover", date=ahead(4).isoformat(), shift="E")
    sentences = job["result"].pop("sentences")
    assert job["result"] == told
    assert sentences[0].startswith("Registered nurses, early")
    assert any(option["person"] == "R4" for option in told["options"])


def test_choices_are_those_of_the_command_and_each_becomes_a_draft(
    here: Rostered, manager: TestClient, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def choose(rulebook: Rulebook, stop: Stop, count: int, **more: Any) -> Choices:
        asked.append((stop.seconds, count, more["seed"], more["params"].workers))
        return _choices(rulebook, count)

    monkeypatch.setattr("api.rostering.choose", choose)
    monkeypatch.setattr("api.tasks.choosing.choose", choose)
    files = taken(here, manager, here.draft(manager), tmp_path)
    told = files.command("choices", "--count", 2, "--seconds", 9, "--seed", 4, "--workers", 1, roster=False)
    job = _done(manager, database, here.path, "choices", count=2, seconds=9, seed=4)
    assert set(asked) == {(9, 2, 4, 1)}
    ids = job["result"].pop("roster_ids")
    sentences = job["result"].pop("sentences")
    drafts = [admin_read.json() for admin_read in (manager.get(f"{here.path}/rosters/{id_}") for id_ in ids)]
    assert [draft["roster"]["cells"] for draft in drafts] == [each.pop("roster")["cells"] for each in told["choices"]]
    assert [draft["origin"]["title"] for draft in drafts] == [each["title"] for each in told["choices"]]
    assert (job["result"], job["roster_id"], len(ids)) == (told, ids[0], 2)
    assert sentences[0] == f"1. {told['choices'][0]['words']}"


def _choices(rulebook: Rulebook, count: int) -> Choices:
    """Choices without a search: one roster fills the early shifts from the top, another from the bottom."""
    from api.rostering import Made, roster_from
    from roster.scoring import Scorer
    from solvers import Result, Status
    from tests.wards import roster_of

    lines = ({"R1": "E E E", "R2": "- - - E E E E"}, {"R4": "E E E", "R3": "- - - E E E E"})
    cells = [rulebook.frame.cells(roster_of(rulebook.ward, **each)) for each in lines]
    value = Scorer(rulebook.table).score(cells[0]).cost
    result = Result(status=Status.FEASIBLE, seed=1, workers=1, cells=cells[0], value=value, bound=0, seconds=1.0)
    made = Made(roster_from(rulebook, result), result, result)
    return select(rulebook, made, [("The best", cells[0]), ("The other", cells[1])], count)


@pytest.mark.slow
def test_a_fairer_roster_is_that_of_the_search_and_becomes_a_draft(
    here: Rostered, manager: TestClient, database: Database
) -> None:
    roster, found = here.draft(manager, **UNFAIR), _fairer()
    job = _done(manager, database, _about(here, roster), "fairer", seconds=14_400, effort=0.1)
    assert job["result"]["after"] == list(found.after) < job["result"]["before"]
    draft = manager.get(f"{here.path}/rosters/{job['roster_id']}").json()
    assert draft["roster"]["cells"] == {person: list(line) for person, line in found.roster.cells.items()}
    assert (draft["based_on_id"], draft["origin"]["title"]) == (roster["id"], "version 1 made fairer")


@cache
def _fairer() -> Fairer:
    ward, stop = plain_ward(), Stop(seconds=14_400, effort=0.1)
    return make_fairer(Rulebook.of(ward), roster_ahead(ward, **UNFAIR), stop, params=Params(workers=1))


def test_where_none_is_fairer_there_is_no_draft(here: Rostered, manager: TestClient, database: Database) -> None:
    roster = here.draft(manager, R1="E E E E - E", R2="- - - - E")
    job = _done(manager, database, _about(here, roster), "fairer", seconds=5, effort=0.1)
    assert (job["result"]["after"], job["roster_id"]) == (job["result"]["before"], None)


def test_ways_out_are_those_of_the_search(database: Database, people: People) -> None:
    here = rostered(database, people, _conflicting())
    manager = here.client(Role.WARD_MANAGER)
    job = _done(manager, database, here.path, "ways-out", effort=0.3)
    demands, found = _ways_out()
    assert job["result"]["demands"] == list(demands)
    assert [way["demand"] for way in job["result"]["ways"]] == [way.demand for way in found]
    assert job["result"]["sentences"][0] == f"1. {found[0].demand}: {found[0].words}"
    assert job["result"]["ways"][-1]["status"] == "not asked"
    assert manager.post(f"{here.path}/choices", json=SENT).status_code == 202
    assert do_next(database).ending == "conflict"


def _conflicting() -> Ward:
    return plain_ward(locks=[{"person": "R1", "date": ahead(day), "duty": duty} for day, duty in FIXED.items()])


@cache
def _ways_out() -> tuple[tuple[str, ...], tuple[WayOut, ...]]:
    rulebook = Rulebook.of(_conflicting())
    conflict = conflict_in(rulebook)
    assert conflict is not None
    stop = Stop(seconds=60, effort=0.3)
    return conflict.demands, ways_out(rulebook, conflict, stop, params=Params(workers=1))


def test_what_cannot_be_asked_is_refused_with_its_place(here: Rostered, admin: TestClient, database: Database) -> None:
    draft = here.draft(admin)
    path = _about(here, draft)
    assert admin.post(f"{path}/repair", json={"absent": [AWAY]}).status_code == 409
    assert admin.post(f"{path}/explain", json={}).status_code == 422
    assert admin.post(f"{path}/cover", json={"date": "soon", "shift": "E"}).status_code == 422
    published = _about(here, here.published(admin))
    answer = admin.post(f"{published}/repair", json={"absent": [AWAY | {"person": "X1"}]})
    assert (answer.status_code, answer.json()["problems"][0]["place"]) == (422, "absent[1].person")
    assert admin.post(f"{published}/repair", json={"absent": [AWAY | {"kind": "sickness"}]}).status_code == 422
    asked = admin.post(f"{path}/explain", json=SENT | {"rule": "no-such-rule"})
    assert do_next(database).ending == "failed"
    job = admin.get(asked.headers["Location"]).json()
    assert (job["state"], "known" in job["result"]["problems"][0]["message"]) == ("failed", True)


def test_who_may_ask_and_who_reads_what_is_personal(here: Rostered, manager: TestClient) -> None:
    planner, staff = here.client(Role.PLANNER), here.client(Role.STAFF, "R1")
    path, shift = _about(here, here.draft(manager)), {"date": str(ahead(1)), "shift": "E"}
    body = SENT | {"wish": "W1", "effort": 0.1}
    for kind, sent in {"explain": body, "cover": shift, "fairer": {}, "repair": {}}.items():
        answers = [client.post(f"{path}/{kind}", json=sent).status_code for client in (planner, staff)]
        assert answers == [403, 404], kind
    assert manager.post(f"{path}/cover", json=shift | {"priority": 1}).status_code == 403
    plain = manager.post(f"{path}/explain", json=body).headers["Location"]
    personal = manager.post(f"{path}/explain", json=body | {"personal": True}).headers["Location"]
    assert plain != personal
    assert [planner.get(job).status_code for job in (plain, personal)] == [200, 403]
    assert [manager.get(job).status_code for job in (plain, personal)] == [200, 200]
    assert [staff.get(job).status_code for job in (plain, personal)] == [404, 404]


def test_an_explanation_that_is_cut_short_says_what_is_missing(
    here: Rostered, manager: TestClient, database: Database
) -> None:
    asked = manager.post(f"{_about(here, here.draft(manager))}/explain", json=SENT | {"gap": "all"})

    def cut(task: Task) -> Outcome:
        return work_here(task, cancelled=True)

    do_next(database, cut)
    job = manager.get(asked.headers["Location"]).json()
    assert (job["state"], job["result"]["answers"], job["result"]["unanswered"]) == ("cancelled", [], 7)
