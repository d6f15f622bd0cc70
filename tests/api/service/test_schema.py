"""The service against its own OpenAPI document: whatever is sent, by whomever, is answered as the document says.

One sound and one unsound example of each operation, by everybody; ROSTER_TEST_EXAMPLES asks for more of each.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as bounds
from hypothesis.errors import Unsatisfiable
from schemathesis import APIOperation, CheckFunction, GenerationMode, Response
from schemathesis import Case as AnyCase
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.python.asgi import ASGIClient
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.jobs import cancel
from api.signin import Held, add_account, begin_session
from api.storage import COMMAND_LINE, Database, rows
from api.storage.assembly import put_board, put_roster
from api.storage.rows import Role
from roster.ward import Board
from tests.api.jobs.asked import asked
from tests.api.people import People
from tests.api.resources.rostered import Rostered, roster_ahead, rostered

Operation = APIOperation[Any, Any, Any, Any]
Case = AnyCase[Any]

EXAMPLES = int(os.environ.get("ROSTER_TEST_EXAMPLES", "1"))
BOUNDS = bounds(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
CHECKS: list[CheckFunction] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
OPEN = {"/health/live", "/health/ready", "/metrics"}
"""What anybody may read."""

LASTS = dt.timedelta(hours=1)

ENDING = "/v1/sessions"
"""Where somebody may end their own sign-in."""

MADE_FOR = {"/v1/sessions", "/v1/feeds/{token}"}
"""What is read with a secret of its own, which nobody guesses."""


@dataclass(frozen=True)
class Scene:
    """A ward with a draft and a job that has ended, and everybody who may or may not have to do with it."""

    here: Rostered
    ids: Mapping[str, str]
    accounts: Mapping[str, str]
    """Ids of accounts by who they are."""

    def callers(self) -> dict[str, dict[str, str]]:
        """Headers of everybody, with sessions that were begun just now; nobody sends none."""
        people = self.here.people
        with self.here.database.write(COMMAND_LINE) as session:
            tokens = {
                name: begin_session(session, account, people.settings.secret_bytes, LASTS)[0]
                for name, account in self.accounts.items()
            }
        return {"nobody": {}} | {name: {"Authorization": f"Bearer {token}"} for name, token in tokens.items()}

    def meant(self, case: Case) -> None:
        """Have a case speak of what is there; what it removes, though, is not, as others come after it."""
        names = list(case.path_parameters)
        known = names[:-1] if case.method == "DELETE" else names
        case.path_parameters.update({name: self.ids[name] for name in known if name in self.ids})
        if "If-Match" in case.headers:
            case.headers["If-Match"] = '"1"'


@pytest.fixture
def scene(database: Database, people: People) -> Scene:
    here = rostered(database, people)
    with database.write(COMMAND_LINE) as session:
        other = rows.Board()
        put_board(other, Board(id="elsewhere", title="Elsewhere"))
        session.add(other)
        session.flush()
        held = {
            "staff": Held(Role.STAFF, here.board, here.ward, "R1"),
            "manager": Held(Role.WARD_MANAGER, here.board, here.ward),
            "planner": Held(Role.PLANNER, here.board),
            "reader": Held(Role.BOARD_READER, here.board),
            "admin": Held(Role.ADMIN),
            "stranger": Held(Role.PLANNER, other.id),
        }
        accounts = {name: add_account(session, name, None, (each,)).id for name, each in held.items()}
        period = session.get_one(rows.Period, here.period)
        draft = put_roster(session, period, roster_ahead(here.noun)).id
    job_id = asked(database, period)
    with database.write(COMMAND_LINE) as session:
        cancel(session, session.get_one(rows.Job, job_id))
    ids = {
        "board_id": here.board,
        "ward_id": here.ward,
        "period_id": here.period,
        "roster_id": draft,
        "other_id": draft,
        "job_id": job_id,
        "person": "R1",
        "form": "json",
    }
    return Scene(here, ids, accounts)


@pytest.mark.slow
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_whatever_is_sent_by_whomever_is_answered_as_the_document_says(
    app: FastAPI, client: TestClient, scene: Scene
) -> None:
    document = schemathesis.openapi.from_dict(client.get("/v1/openapi.json").json())
    document.app = app
    session, callers = ASGIClient(cast("Any", app)), scene.callers()
    wrong, statuses = list[str](), Counter[str]()
    for found in document.get_all_operations():
        assert isinstance(found, Ok)
        for case in _cases(found.ok()):
            scene.meant(case)
            callers = scene.callers() if case.path.startswith(ENDING) else callers
            for name, headers in callers.items():
                answer = case.call(session=session, headers=headers)
                statuses[f"{name} {answer.status_code // 100}"] += 1
                wrong += _wrong(case, name, answer)
            callers = scene.callers() if case.path.startswith(ENDING) else callers
    assert wrong == []
    assert all(statuses[f"{name} 2"] for name in scene.accounts if name != "stranger"), statuses


def _cases(operation: Operation) -> list[Case]:
    """Sound examples, and unsound ones where there is anything that could be."""
    cases: list[Case] = []
    for mode in GenerationMode:
        with suppress(Unsatisfiable):
            BOUNDS(given(case=operation.as_strategy(generation_mode=mode))(lambda case: cases.append(case)))()
    return cases


def _wrong(case: Case, name: str, answer: Response) -> Iterator[str]:
    """What is wrong with an answer: it is not as declared, or it tells somebody what they may not know."""
    asked_by = f"{case.operation.label} by {name}: {answer.status_code}"
    try:
        case.validate_response(answer, checks=CHECKS)
    except FailureGroup as group:
        yield from (f"{asked_by}: {failure.title} {failure.message}" for failure in group.exceptions)
    told = answer.status_code < 300
    if told and name == "nobody" and case.path not in OPEN | MADE_FOR:
        yield f"{asked_by} without a token"
    if told and name == "stranger" and scene_named(case):
        yield f"{asked_by} of another board's ward"


def scene_named(case: Case) -> bool:
    """Whether a case speaks of the ward or what belongs to it."""
    return bool({"ward_id", "board_id", "job_id"} & set(case.path_parameters)) and case.method != "DELETE"
