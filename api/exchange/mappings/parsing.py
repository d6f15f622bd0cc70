"""A mapping out of a document, or everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from api.exchange.mappings.absence import AbsenceMapping
from api.exchange.mappings.out import AwayOut, HoursOut
from api.exchange.mappings.people import PeopleMapping
from api.exchange.mappings.rosters import RosterMapping
from roster.files import Document
from roster.files.content import content_of, text_of
from roster.files.json_document import read_json
from roster.files.toml_document import read_toml
from roster.ward import InputError, Place, Problem, problems_of

InMapping = PeopleMapping | AbsenceMapping | RosterMapping
OutMapping = HoursOut | AwayOut
Mapping = Annotated[InMapping | OutMapping, Field(discriminator="kind")]
"""Any mapping, told apart by its kind."""

_ADAPTER: TypeAdapter[InMapping | OutMapping] = TypeAdapter(Mapping)
KINDS = ("people", "absence", "roster", "hours", "away")


def parse_mapping(document: dict[str, Any]) -> InMapping | OutMapping:
    """The mapping in plain values. Raises InputError with every problem."""
    try:
        return _ADAPTER.validate_python(document)
    except ValidationError as error:
        raise InputError(tuple(Problem(_place(each.place), each.message) for each in problems_of(error))) from None


def mapping_in(content: bytes) -> InMapping | OutMapping:
    """The mapping in the content of a JSON or TOML file. Raises InputError."""
    text = text_of(content)
    document: Document = read_json(text) if text.lstrip().startswith("{") else read_toml(text)
    return parse_mapping(document.values)


def read_mapping(path: Path | str) -> InMapping | OutMapping:
    """The mapping in a file. Raises InputError."""
    return mapping_in(content_of(Path(path)))


def _place(place: Place) -> Place:
    """The place without the kind, by which pydantic names the member of the union."""
    return place[1:] if place[:1] and place[0] in KINDS else place
