"""Mappings of other systems' tables, kept by ward."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response, status
from fastapi.responses import JSONResponse
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.exchange import InMapping, Mapping, OutMapping, parse_mapping
from api.resources.finding import RowId, row_of, ward_for
from api.signin import Action
from api.storage import rows
from api.web import (
    Answer,
    Asking,
    AskingDep,
    IfMatch,
    Kept,
    OnceDep,
    Page,
    PageQuery,
    etag,
    matching,
    page_of,
    unchanged,
)

router = APIRouter(prefix="/wards/{ward_id}/mappings", tags=["exchange"])

MappingBody = Annotated[Mapping, Body()]


class MappingKept(Kept):
    """A mapping as it is kept."""

    mapping: Mapping
    """The mapping."""


class MappingQuery(PageQuery):
    """Which mappings."""

    kind: Annotated[str | None, Field(max_length=40)] = None
    """Those of one kind of table, such as absence."""


@router.get("")
def list_mappings(asking: AskingDep, ward_id: RowId, page: Annotated[MappingQuery, Query()]) -> Page[MappingKept]:
    """Mappings of a ward."""
    with asking.database.read() as session:
        ward_for(session, asking, ward_id, Action.READ_WARD)
        found = select(rows.ExchangeMapping).where(rows.ExchangeMapping.ward_id == ward_id)
        found = matching(found, (rows.ExchangeMapping.kind, page.kind))
        return page_of(session, found, rows.ExchangeMapping, page, _form)


@router.post("", status_code=status.HTTP_201_CREATED, response_model=MappingKept)
def create_mapping(once: OnceDep, ward_id: RowId, mapping: MappingBody) -> JSONResponse:
    """Keep a mapping."""

    def work(session: Session) -> Answer:
        ward_for(session, once.asking, ward_id, Action.WRITE_WARD)
        row = rows.ExchangeMapping(ward_id=ward_id, **_columns(mapping))
        session.add(row)
        session.flush()
        return Answer(status.HTTP_201_CREATED, _form(row), etag(row))

    return once.do(mapping, work)


@router.get("/{mapping_id}")
def read_mapping(asking: AskingDep, ward_id: RowId, mapping_id: RowId, response: Response) -> MappingKept:
    """A mapping."""
    with asking.database.read() as session:
        row = _mapping_for(session, asking, ward_id, mapping_id, Action.READ_WARD)
        response.headers.update(etag(row))
        return _form(row)


@router.put("/{mapping_id}")
def change_mapping(
    asking: AskingDep, ward_id: RowId, mapping_id: RowId, version: IfMatch, mapping: MappingBody, response: Response
) -> MappingKept:
    """Change a mapping."""
    with asking.database.write(asking.by) as session:
        row = _mapping_for(session, asking, ward_id, mapping_id, Action.WRITE_WARD)
        unchanged(row, version)
        for name, value in _columns(mapping).items():
            setattr(row, name, value)
        session.flush()
        response.headers.update(etag(row))
        return _form(row)


@router.delete("/{mapping_id}", status_code=status.HTTP_204_NO_CONTENT)
def remove_mapping(asking: AskingDep, ward_id: RowId, mapping_id: RowId, version: IfMatch) -> None:
    """Remove a mapping."""
    with asking.database.write(asking.by) as session:
        row = _mapping_for(session, asking, ward_id, mapping_id, Action.WRITE_WARD)
        unchanged(row, version)
        session.delete(row)


def kept_mapping(session: Session, asking: Asking, ward_id: str, mapping_id: str) -> InMapping | OutMapping:
    """A mapping of a ward that whoever asks may see."""
    return parse_mapping(_mapping_for(session, asking, ward_id, mapping_id, Action.READ_WARD).document)


def _mapping_for(session: Session, asking: Asking, ward_id: str, id_: str, action: Action) -> rows.ExchangeMapping:
    ward_for(session, asking, ward_id, action)
    return row_of(session, rows.ExchangeMapping, id_, "mapping", ward_id=ward_id)


def _columns(mapping: InMapping | OutMapping) -> dict[str, Any]:
    return {"kind": mapping.kind, "document": mapping.model_dump(mode="json", by_alias=True)}


def _form(row: rows.ExchangeMapping) -> MappingKept:
    return MappingKept(id=row.id, version=row.version, mapping=parse_mapping(row.document))
