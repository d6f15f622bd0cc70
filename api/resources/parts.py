"""Parts of a ward, all alike: lists of lines that are read, added, changed and removed one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Query, Response

from api.resources.finding import RowId
from api.resources.lines import LineKept, Lines, Where, in_period, in_ward
from api.resources.lines_query import query_of
from api.storage import rows
from api.storage.assembly import PARTS, is_of_period
from api.web import AskingDep, IfMatch, OnceDep, Page


def router() -> APIRouter:
    """The routes of every part: under the ward, or under its period for a part that belongs to one."""
    every = APIRouter()
    for field, kind in PARTS.items():
        above = "/wards/{ward_id}/periods/{period_id}" if is_of_period(kind) else "/wards/{ward_id}"
        every.include_router(_routes(f"{above}/{field.replace('_', '-')}", field, kind))
    return every


def _routes(prefix: str, field: str, kind: type[rows.Part]) -> APIRouter:
    """The five routes of a part, in the shape of its noun."""
    routes, lines, words = APIRouter(prefix=prefix, tags=["parts"]), Lines(kind), field.replace("_", " ")
    kept: Any = LineKept.__class_getitem__(kind.noun)
    shapes = {
        "where": Annotated[Where, Depends(in_period if is_of_period(kind) else in_ward)],
        "line": Annotated[kind.noun, Body()],
        "page": Annotated[query_of(kind), Query()],
    }

    def add(method: str, path: str, make: Callable[[Lines], Callable[..., Any]], summary: str, **options: Any) -> None:
        endpoint = make(lines)
        known = endpoint.__annotations__
        known.update({name: shape for name, shape in shapes.items() if name in known})
        name = f"{endpoint.__name__}_{field}"
        routes.add_api_route(path, endpoint, methods=[method], name=name, summary=summary, **options)

    add("GET", "", _list, f"Lines of {words}", response_model=Page.__class_getitem__(kept))
    add("POST", "", _create, f"Add a line to {words}", response_model=kept, status_code=201)
    add("GET", "/{line_id}", _read, f"A line of {words}", response_model=kept)
    add("PUT", "/{line_id}", _change, f"Change a line of {words}", response_model=kept)
    add("DELETE", "/{line_id}", _remove, f"Remove a line of {words}", status_code=204)
    return routes


def _list(lines: Lines) -> Callable[..., Any]:
    def page(asking: AskingDep, where: Where, page: Any) -> Any:
        return lines.page(asking, where, page)

    return page


def _create(lines: Lines) -> Callable[..., Any]:
    def create(once: OnceDep, where: Where, line: Any) -> Any:
        return lines.create(once, where, line)

    return create


def _read(lines: Lines) -> Callable[..., Any]:
    def read(asking: AskingDep, where: Where, line_id: RowId, response: Response) -> Any:
        return lines.read(asking, where, line_id, response)

    return read


def _change(lines: Lines) -> Callable[..., Any]:
    def change(asking: AskingDep, where: Where, line_id: RowId, version: IfMatch, line: Any, response: Response) -> Any:
        return lines.change(asking, where, line_id, version, line, response)

    return change


def _remove(lines: Lines) -> Callable[..., Any]:
    def remove(asking: AskingDep, where: Where, line_id: RowId, version: IfMatch) -> None:
        lines.remove(asking, where, line_id, version)

    return remove
