"""One of everything that a path can name, and everybody who may ask for it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from api.jobs import Asked, ask
from api.jobs.queue.closing import close
from api.resources.examples import example_roster, example_ward
from api.signin import Action, Actor, Held, Place, add_account, begin_key, begin_session, permits
from api.signin.roles import roles_of
from api.signin.tokens import digest_of, new_token
from api.storage import COMMAND_LINE, rows
from api.storage.assembly import PARTS, keep_ward_document, put_roster, put_ward, ward_of
from api.storage.rows import JobState, Role, RosterState
from roster.ward import Ward
from tests.api.people import LASTS, People
from tests.api.service.put_in import put_mappings, put_staffing
from tests.api.stored import stored_board

METHODS = ("get", "post", "put", "patch", "delete")
TABLE = b"Staff,First day,Last day,Code\nR01,16/11/2026,17/11/2026,AL\n"
OF_R01 = ("{risk_id}", "{wish_id}", "{reason_id}", "{feed_id}", "{swap_id}/steps")
GIVES_REASON = ("POST", "/v1/wards/{ward_id}/own-reasons")
ELSEWHERE = {"id": "elsewhere", "title": "Elsewhere"}


@dataclass(frozen=True)
class Route:
    """An operation of the OpenAPI document, with its example."""

    method: str
    path: str
    body: Any

    @property
    def key(self) -> tuple[str, str]:
        """As the table of routes names it."""
        return self.method, self.path


def routes_in(document: dict[str, Any]) -> list[Route]:
    """Every operation; those that end sessions come last."""
    found = [
        Route(method.upper(), path, _example(operation))
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        if method in METHODS
    ]
    return sorted(found, key=lambda route: route.path.startswith("/v1/sessions"))


def _example(operation: dict[str, Any]) -> Any:
    content = operation.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("example")


@dataclass(frozen=True)
class World:
    """Values of path parameters, and actors by name."""

    people: People
    values: dict[str, str]
    lines: dict[str, str]
    actors: dict[str, Actor]
    board: str
    ward: str
    own_line: str
    """A line about R01."""
    records: dict[str, str]
    """Staffing records by kind; the escalation concerns R02."""

    def path(self, route: Route) -> str:
        """The path with its parameters; one that nobody knows is a KeyError that names it."""
        values = dict(self.values)
        for name, ids in (("line_id", self.lines), ("record_id", self.records), ("mapping_id", self.records)):
            above = route.path.split(f"/{{{name}}}", 1)[0].rsplit("/", 1)[-1]
            values[name] = ids.get(above.removeprefix("own-"), "")
        return re.sub(r"{(\w+)}", lambda found: values[found[1]], route.path)

    def content(self, route: Route) -> dict[str, Any]:
        """What is sent, as the route takes it."""
        if route.path.endswith("/imports"):
            form = {"period_id": self.values["period_id"], "mapping_id": self.records["mappings"], "dry_run": "true"}
            return {"data": form, "files": {"table": ("table.csv", TABLE)}}
        return {"json": self.body(route)}

    def body(self, route: Route) -> Any:
        """The example, about what is here."""
        if route.body is not None and "period_id" in route.body:
            return route.body | {"period_id": self.values["period_id"]}
        if route.body is not None and "line_id" in route.body:
            return route.body | {"part": "absence", "line_id": self.own_line}
        return route.body

    def may(self, actor: Actor, route: Route, way: frozenset[str]) -> bool:
        """Whether somebody may do all of this where the route does it."""
        here = "{board_id}" in route.path or "{ward_id}" in route.path or "{job_id}" in route.path
        ward = self.ward if here and "{board_id}" not in route.path else None
        person = None
        if any(action.endswith(":own") for action in way):
            person = self.whose(route) or actor.held[0].person
        place = Place(self.board if here else None, ward, person)
        return all(permits(actor, Action(action), place) for action in way)

    def whose(self, route: Route) -> str | None:
        """Of whom the route's path or body speaks; None where it is of whoever asks."""
        if "{person}" in route.path or "own-escalations/{record_id}" in route.path:
            return self.values["person"]
        return "R01" if route.path.endswith(OF_R01) or route.key == GIVES_REASON else None

    def client(self, name: str) -> TestClient:
        """Somebody who has just signed in."""
        with self._writing() as session:
            token, _ = begin_session(session, self.actors[name].account_id, self._secret, LASTS)
        return self._bearing(token)

    def key(self, name: str, scopes: frozenset[str]) -> TestClient:
        """Somebody's key."""
        with self._writing() as session:
            actions = frozenset(map(Action, scopes))
            token, _ = begin_key(session, self.actors[name], "test", actions, dt.timedelta(days=1), self._secret)
        return self._bearing(token)

    def _writing(self) -> Any:
        return self.people.database.write(COMMAND_LINE)

    @property
    def _secret(self) -> bytes:
        return self.people.settings.secret_bytes

    def _bearing(self, token: str) -> TestClient:
        return TestClient(self.people.nobody.app, headers={"Authorization": f"Bearer {token}"})


def world(people: People) -> World:
    """The example's ward with R01 and R02, a draft, a published roster, and one of everything else."""
    with people.database.write(COMMAND_LINE) as session:
        noun = _noun()
        board = stored_board(session, noun.ward.board)
        period = put_ward(session, board, noun)
        roles = dict(_roles(session, board, period))
    for name, held in roles.items():
        people.add(name, held)
    with people.database.write(COMMAND_LINE) as session:
        ids = {row.name: row.id for row in session.query(rows.Account)}
        actors = {name: Actor(ids[name], roles_of(session, ids[name])) for name in roles}
        period = session.get_one(rows.Period, period.id)
        values = dict(_values(session, period, people.settings.secret_bytes, ids["staff"]))
        lines = {field.replace("_", "-"): _first(session, kind) for field, kind in PARTS.items()}
        own = session.query(rows.Absence.id).filter_by(ward_id=period.ward_id, person="R01").scalar() or ""
    whole = World(people, values | {"board_id": board.id}, lines, actors, board.id, period.ward_id, own, {})
    mappings = put_mappings(whole.client("admin"), period.ward_id)
    records, more = put_staffing(whole.client("admin"), whole.client("staff"), board.id, period.ward_id)
    return replace(whole, values=whole.values | more, records=records | mappings)


def _noun() -> Ward:
    """The ward of the examples, in which R01 is away as well."""
    ward = example_ward()
    return ward.model_copy(update={"absence": (*ward.absence, ward.absence[0].model_copy(update={"person": "R01"}))})


def _roles(session: Session, board: rows.Board, period: rows.Period) -> Iterator[tuple[str, Held]]:
    """Everybody, and their likes from elsewhere."""
    ward, noun = period.ward_id, example_ward()
    beside = put_ward(session, board, noun.model_copy(update={"ward": noun.ward.model_copy(update={"id": "beside"})}))
    away = stored_board(session, noun.ward.board.model_copy(update=ELSEWHERE))
    yield "admin", Held(Role.ADMIN)
    yield "planner", Held(Role.PLANNER, board.id)
    yield "reader", Held(Role.BOARD_READER, board.id)
    yield "manager", Held(Role.WARD_MANAGER, None, ward)
    yield "staff", Held(Role.STAFF, None, ward, "R01")
    yield "colleague", Held(Role.STAFF, None, ward, "R02")
    yield "planner-elsewhere", Held(Role.PLANNER, away.id)
    yield "manager-elsewhere", Held(Role.WARD_MANAGER, None, beside.ward_id)
    yield "staff-elsewhere", Held(Role.STAFF, None, beside.ward_id, "R01")


def _values(session: Session, period: rows.Period, secret: bytes, staff: str) -> Iterator[tuple[str, str]]:
    """One of everything that a path can name; what is somebody's own is of R01."""
    ward_id, token = period.ward_id, new_token("rf")
    draft, shown = (put_roster(session, period, example_roster()) for _ in range(2))
    shown.state, shown.published = RosterState.PUBLISHED, period.start
    shown.ward_document_id = keep_ward_document(session, ward_id, ward_of(session, period))
    dates = {"give_date": period.start + dt.timedelta(days=25), "take_date": period.start + dt.timedelta(days=24)}
    swap = rows.SwapRequest(ward_id=ward_id, roster_id=shown.id, asked_by="R02", asked_of="R01", **dates)
    about = {"about_kind": "patterns", "about_id": "0" * 26, "words": "my own"}
    reason = rows.Reason(ward_id=ward_id, person="R01", **about)
    feed = rows.Feed(ward_id=ward_id, person="R01", token_digest=digest_of(token, secret))
    key = rows.ApiKey(account_id=staff, title="own", digest="none", scopes=[], expires_at=period.created_at)
    session.add_all([swap, reason, feed, key])
    session.flush()
    yield from {"ward_id": ward_id, "period_id": period.id, "roster_id": draft.id, "other_id": shown.id}.items()
    yield from {"swap_id": swap.id, "reason_id": reason.id, "feed_id": feed.id, "key_id": key.id}.items()
    yield from {"token": token, "person": "R02", "form": "html", "request": "C1"}.items()
    yield from {"wish_id": _first(session, rows.Wish), "job_id": _job(session, period)}.items()
    spare = add_account(session, "spare", None, (Held(Role.STAFF, None, ward_id, "R01"),))
    role = session.query(rows.Grant).filter_by(account_id=spare.id).one()
    yield from {"account_id": spare.id, "role_id": role.id}.items()


def _job(session: Session, period: rows.Period) -> str:
    """A job that ended with words about people."""
    asked = Asked(kind="solve", period=period, ward=ward_of(session, period), request={}, seconds=1.0, cores=1)
    job = ask(session, asked)
    session.flush()
    close(session, job, JobState.CONFLICT, {"demands": ["R01 works and is away"]})
    return job.id


def _first(session: Session, kind: type[rows.Part]) -> str:
    """Its lines of the ward itself were put in first."""
    return session.query(kind.id).order_by(kind.id).limit(1).scalar() or ""
