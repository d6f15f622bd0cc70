"""Every route with everybody: who may use it, by a table written by hand, and that no read of people goes unnoted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.settings import settings_of
from api.signin import Actor
from api.signin.policy import ALLOWED, NEVER_BY_KEY
from api.storage import Database, rows
from api.storage.rows import Role
from api.web import Service
from tests.api.people import People
from tests.api.service.routes import OPEN, ROUTES, SIGNED_IN, ways
from tests.api.service.world import Route, World, routes_in, world

REFUSED = {"not-signed-in", "forbidden", "not-found"}
PEOPLE = ("R01", "R02")
NOT_YET = ("not-sealed", "not-assessed", "findings")
"""What an assessment that is open or lacks days answers, and a roster of days on which nothing was assessed."""
OWN_NAMES = {"staff": "R01", "colleague": "R02"}


@pytest.fixture(scope="module")
def one_world(app: FastAPI, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One world for every test of permission, which is the same on every database and whatever became of the world."""
    yield from _world(app, sqlite_template, tmp_path_factory.mktemp("world"))


@pytest.fixture
def here(app: FastAPI, one_world: World) -> World:
    """The same, in the application."""
    app.state.service = Service(one_world.people.settings, one_world.people.database)
    return one_world


@pytest.fixture
def untouched(app: FastAPI, sqlite_template: Path, tmp_path: Path) -> Iterator[World]:
    """A world in which nobody did anything yet."""
    yield from _world(app, sqlite_template, tmp_path)


def _world(app: FastAPI, template: Path, folder: Path) -> Iterator[World]:
    path = folder / "world.db"
    path.write_bytes(template.read_bytes())
    settings = settings_of(db=f"sqlite:///{path}", hosts=("testserver",))
    database = Database(settings.database_url)
    app.state.service = Service(settings, database)
    yield world(People(settings, database, TestClient(app)))
    database.close()


@pytest.fixture(scope="module")
def routes(app: FastAPI) -> list[Route]:
    """Every operation of the document."""
    return routes_in(app.openapi())


def _sent(client: TestClient, here: World, route: Route, **headers: str) -> Any:
    return client.request(route.method, here.path(route), **here.content(route), headers={"If-Match": '"0"', **headers})


def _refused(answer: Any) -> bool:
    return answer.status_code >= 400 and answer.json()["type"].rsplit(":", 1)[-1] in REFUSED


def _may(here: World, actor: Actor, route: Route) -> bool:
    takes = ROUTES[route.key]
    return takes in {OPEN, SIGNED_IN} or any(here.may(actor, route, way) for way in ways(takes))


def test_every_route_is_in_the_table(routes: list[Route]) -> None:
    assert {route.key for route in routes} == set(ROUTES)


def test_nobody_uses_what_is_not_open(here: World, routes: list[Route]) -> None:
    nobody = here.people.nobody
    for route in routes:
        answer = _sent(nobody, here, route)
        if ROUTES[route.key] != OPEN:
            assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer"), route
        if "{token}" not in route.path:
            assert not any(person in answer.text for person in PEOPLE), route


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "admin",
        "planner",
        "reader",
        "manager",
        "staff",
        "colleague",
        "planner-elsewhere",
        "manager-elsewhere",
        "staff-elsewhere",
    ],
)
def test_everybody_uses_what_their_roles_allow(here: World, routes: list[Route], name: str) -> None:
    actor, client = here.actors[name], here.client(name)
    for route in routes:
        if route.path.startswith("/v1/sessions"):
            client = here.client(name)
        if ROUTES[route.key] == OPEN or ("{key_id}" in route.path and name != "staff"):
            continue
        answer = _sent(client, here, route)
        assert _refused(answer) is not _may(here, actor, route), (route, answer.text)
        if _refused(answer):
            assert not any(person in answer.text for person in PEOPLE), route


@pytest.mark.slow
def test_every_route_takes_what_the_table_says_and_nothing_else(here: World, routes: list[Route]) -> None:
    for route in routes:
        takes = ROUTES[route.key]
        if takes in {OPEN, SIGNED_IN}:
            continue
        way = ways(takes)[0]
        if way & NEVER_BY_KEY:
            continue
        own = "staff" if here.whose(route) != "R02" else "colleague"
        name, role = (own, Role.STAFF) if any(each.endswith(":own") for each in way) else ("admin", Role.ADMIN)
        enough = _sent(here.key(name, way), here, route)
        assert not _refused(enough), (route, enough.text)
        for action in way:
            rest = frozenset(ALLOWED[role]) - NEVER_BY_KEY - {action}
            lacking = rest - {each for other in ways(takes)[1:] for each in other - way}
            assert _refused(_sent(here.key(name, lacking), here, route)), (route, action)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["admin", "planner", "staff"])
def test_whoever_is_told_of_people_leaves_a_note(untouched: World, routes: list[Route], name: str) -> None:
    here, told = untouched, 0
    actor, client = here.actors[name], here.client(name)
    for route in sorted(routes, key=lambda each: each.method != "GET"):
        if route.method == "DELETE" or not _may(here, actor, route) or _is_own(here, actor, route):
            continue
        answer = _sent(client, here, route, **_version(client, here, route))
        if route.method == "GET" and ROUTES[route.key] != OPEN:
            assert answer.status_code == 200 or answer.json()["type"].endswith(NOT_YET), (route, answer.text)
        if "{token}" not in route.path and _told(answer, here.body(route), name):
            told += 1
            assert _noted(here, answer.headers["X-Request-ID"]), route
    assert told > {"staff": 0, "planner": 5, "admin": 50}[name]


def _is_own(here: World, actor: Actor, route: Route) -> bool:
    """Whether somebody reads of themselves."""
    takes = ROUTES[route.key]
    own = [] if takes in {OPEN, SIGNED_IN} else [way for way in ways(takes) if any(a.endswith(":own") for a in way)]
    return any(here.may(actor, route, way) for way in own)


def _version(client: TestClient, here: World, route: Route) -> dict[str, str]:
    """The version of what is edited, if it has one."""
    if route.method == "GET":
        return {}
    path = here.path(route)
    for each in (path, path.rsplit("/", 1)[0], path.rsplit("/", 2)[0]):
        read = client.get(each)
        if read.status_code == 200 and "ETag" in read.headers:
            return {"If-Match": read.headers["ETag"]}
    return {}


def _told(answer: Any, sent: Any, name: str) -> bool:
    """Whether an answer tells of people what was not sent with the question."""
    known = f"{sent} {OWN_NAMES.get(name, '')}"
    return answer.status_code < 300 and any(person in answer.text and person not in known for person in PEOPLE)


def _noted(here: World, request_id: str) -> bool:
    with here.people.database.read() as session:
        return session.query(rows.Audit).filter_by(request_id=request_id).count() > 0
