"""What a ward or a board sets up for its staffing records: shifts, ladder, colours, figures, measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar

from fastapi import APIRouter, Body, Depends, Response
from pydantic import BaseModel, Field

from api.resources.staffing.where import At, at_board, at_ward
from api.signin import Action
from api.storage.assembly.staffing import SETUPS, put_setup, setup_of, setup_row
from api.web import DESCRIBED, AskingDep, IfThere, etag, unchanged_if_there

N = TypeVar("N")

TITLES = {
    "ward-setup": "How the ward keeps its staffing records",
    "board-setup": "How the board keeps its staffing records",
    "ladder": "The levels of decision-makers",
    "arrangements": "What colours mean and how gaps are mitigated",
    "facts": "The figures that assessments rest on",
    "catalogue": "The measures of quality",
}
"""What each setup is."""


class SetupKept(BaseModel, Generic[N]):
    """What holds."""

    model_config = DESCRIBED

    own: bool = Field(description="Whether it was set up here; otherwise it comes with the program.")
    setup: N = Field(description="What it is.")


def router() -> APIRouter:
    """The routes of every setup."""
    every = APIRouter()
    for name, (noun, _) in SETUPS.items():
        every.include_router(_routes(name, noun))
    return every


def _routes(name: str, noun: type[Any]) -> APIRouter:
    of_ward = name == "ward-setup"
    above = "/wards/{ward_id}/staffing" if of_ward else "/boards/{board_id}/staffing"
    path = f"{above}/{'setup' if of_ward else name.removeprefix('board-')}"
    routes, kept = APIRouter(tags=["staffing setups"]), SetupKept.__class_getitem__(noun)
    reading = Action.READ_STAFFING if of_ward else Action.READ_BOARD
    shapes = {
        "at": Annotated[At, Depends(at_ward if of_ward else at_board)],
        "setup": Annotated[noun, Body()],
    }
    endpoints: tuple[tuple[str, Callable[..., Any], str, dict[str, Any]], ...] = (
        ("GET", _read(name, reading), TITLES[name], {"response_model": kept}),
        ("PUT", _change(name), f"Set up: {TITLES[name].lower()}", {"response_model": kept}),
        ("DELETE", _remove(name), f"Back to the program's own: {TITLES[name].lower()}", {"status_code": 204}),
    )
    for method, endpoint, summary, options in endpoints:
        known = endpoint.__annotations__
        known.update({key: shape for key, shape in shapes.items() if key in known})
        named = f"{endpoint.__name__}_{name.replace('-', '_')}"
        routes.add_api_route(path, endpoint, methods=[method], name=named, summary=summary, **options)
    return routes


def _read(name: str, reading: Action) -> Callable[..., Any]:
    def read(asking: AskingDep, at: At, response: Response) -> Any:
        with asking.database.read() as session:
            owner = at.owner(session, asking, reading)
            row = setup_row(session, name, owner)
            if row is not None:
                response.headers.update(etag(row))
            return SetupKept(own=row is not None, setup=setup_of(session, name, owner))

    return read


def _change(name: str) -> Callable[..., Any]:
    def change(asking: AskingDep, at: At, version: IfThere, setup: Any, response: Response) -> Any:
        with asking.database.write(asking.by) as session:
            owner = at.owner(session, asking, Action.WRITE_STAFFING)
            unchanged_if_there(setup_row(session, name, owner), version)
            row = put_setup(session, name, owner, setup)
            response.headers.update(etag(row))
            return SetupKept(own=True, setup=setup)

    return change


def _remove(name: str) -> Callable[..., Any]:
    def remove(asking: AskingDep, at: At, version: IfThere) -> None:
        with asking.database.write(asking.by) as session:
            row = setup_row(session, name, at.owner(session, asking, Action.WRITE_STAFFING))
            unchanged_if_there(row, version)
            if row is not None:
                session.delete(row)

    return remove
