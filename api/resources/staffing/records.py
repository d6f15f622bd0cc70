"""Staffing records, all kinds alike: listed, read, added, replaced, superseded, removed, and taken in as tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Query, Response
from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session

from api.resources.finding import RowId
from api.resources.staffing.alterations import UNLESS_SUPERSEDED
from api.resources.staffing.examples import TABLES as EXAMPLES
from api.resources.staffing.intake import TABLES, Intake, Sent, described, take_in
from api.resources.staffing.kept import EarlierKept, RecordKept, RecordQuery, Records, Superseding
from api.resources.staffing.where import At, at_board, at_ward
from api.signin import Action
from api.storage.assembly.staffing import OF_BOARDS, OF_WARDS, Kind
from api.web import Answer, AskingDep, IfMatch, OnceDep, Page, PageQuery


def router() -> APIRouter:
    """The routes of every kind."""
    every = APIRouter()
    for kind in (*OF_WARDS, *OF_BOARDS):
        every.include_router(_routes(kind))
    return every


def _routes(kind: Kind) -> APIRouter:
    """The routes of a kind, in the shape of its noun."""
    above = "/boards/{board_id}/staffing" if kind.of_board else "/wards/{ward_id}/staffing"
    routes = APIRouter(prefix=f"{above}/{kind.name}", tags=["staffing records"])
    records = Records(kind)
    kept: Any = RecordKept.__class_getitem__(kind.noun)
    was: Any = EarlierKept.__class_getitem__(kind.noun)
    shapes: dict[str, Any] = {
        "at": Annotated[At, Depends(at_board if kind.of_board else at_ward)],
        "record": Annotated[kind.noun, Body()],
        "sent": Annotated[Superseding.__class_getitem__(kind.noun), Body()],
    }

    def add(
        method: str, path: str, make: Callable[[Records], Callable[..., Any]], summary: str, **options: Any
    ) -> None:
        endpoint = make(records)
        known = endpoint.__annotations__
        known.update({name: shape for name, shape in shapes.items() if name in known})
        name = f"{endpoint.__name__}_{kind.name.replace('-', '_')}"
        routes.add_api_route(path, endpoint, methods=[method], name=name, summary=summary, **options)

    add("GET", "", _list, f"List {kind.words}", response_model=Page.__class_getitem__(kept))
    add("POST", "", _create, f"Add to {kind.words}", response_model=kept, status_code=201)
    if kind.name in TABLES:
        options = described(TABLES[kind.name], EXAMPLES[kind.name])
        add(
            "POST", "/table", _take_in, f"Take in a table of {kind.words}", response_model=Intake, openapi_extra=options
        )
    add("GET", "/{record_id}", _read, f"One of {kind.words}", response_model=kept)
    add("PUT", "/{record_id}", _change, f"Replace one of {kind.words}", response_model=kept)
    if kind.name in UNLESS_SUPERSEDED:
        add("POST", "/{record_id}/supersede", _supersede, f"Supersede one of {kind.words}", response_model=kept)
        add(
            "GET",
            "/{record_id}/earlier",
            _earlier,
            f"What one of {kind.words} was",
            response_model=Page.__class_getitem__(was),
        )
    add("DELETE", "/{record_id}", _remove, f"Remove one of {kind.words}", status_code=204)
    return routes


def _list(records: Records) -> Callable[..., Any]:
    def page(asking: AskingDep, at: At, page: Annotated[RecordQuery, Query()]) -> Any:
        return records.page(asking, at, page)

    return page


def _create(records: Records) -> Callable[..., Any]:
    def create(once: OnceDep, at: At, record: Any) -> Any:
        return records.create(once, at, record)

    return create


def _take_in(records: Records) -> Callable[..., Any]:
    def take_in_table(once: OnceDep, at: At, table: Sent, dry_run: bool = False) -> JSONResponse:
        entries = table.entries(TABLES[records.kind.name], records.kind.noun)

        def work(session: Session) -> Answer:
            owner = at.owner(session, once.asking, Action.WRITE_STAFFING)
            return Answer(200, take_in(session, records.kind, owner, entries, dry_run=dry_run))

        return once.do(table.sent(dry_run=dry_run), work)

    return take_in_table


def _read(records: Records) -> Callable[..., Any]:
    def read(asking: AskingDep, at: At, record_id: RowId, response: Response) -> Any:
        return records.read(asking, at, record_id, response)

    return read


def _change(records: Records) -> Callable[..., Any]:
    def change(asking: AskingDep, at: At, record_id: RowId, version: IfMatch, record: Any, response: Response) -> Any:
        return records.change(asking, at, record_id, version, record, response)

    return change


def _supersede(records: Records) -> Callable[..., Any]:
    def supersede(once: OnceDep, at: At, record_id: RowId, version: IfMatch, sent: Any) -> Any:
        return records.supersede(once, at, record_id, version, sent)

    return supersede


def _earlier(records: Records) -> Callable[..., Any]:
    def earlier(asking: AskingDep, at: At, record_id: RowId, page: Annotated[PageQuery, Query()]) -> Any:
        return records.earlier(asking, at, record_id, page)

    return earlier


def _remove(records: Records) -> Callable[..., Any]:
    def remove(asking: AskingDep, at: At, record_id: RowId, version: IfMatch) -> None:
        records.remove(asking, at, record_id, version)

    return remove
