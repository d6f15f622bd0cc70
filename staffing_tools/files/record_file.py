"""Records in JSON and TOML: read with every problem named, written so that they read back the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from roster.files import Document, write_whole
from roster.files.document import unusable
from roster.files.json_text import json_text
from roster.files.toml_text import toml_text
from roster.ward import InputError, problems_of, relocated
from staffing_tools.files.document import document_of
from staffing_tools.files.record import ExportError, Record

R = TypeVar("R", bound=Record)


def read_record(path: Path | str, kind: type[R]) -> R:
    """The record in a .json or .toml file. Raises InputError with the place of everything that is wrong with it."""
    return parse_record(document_of(Path(path)), kind)


def parse_record(document: Document, kind: type[R]) -> R:
    """The record in a document. Raises InputError with places in the file's own words."""
    try:
        return kind.model_validate(document.values)
    except ValidationError as error:
        raise relocated(InputError(problems_of(error)), document.name) from None


def plain_record(record: Record) -> dict[str, Any]:
    """Tables, lists, text and numbers; dates and times as text. What is at its default is left out.

    Raises ExportError for a record that is kept back.
    """
    if record.kept_back:
        raise ExportError(record.kept_back)
    written = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)
    return {"schema": record.schema_version} | written


def write_record(record: Record, path: Path | str) -> None:
    """Write a record as .json or .toml.

    Raises ExportError for one that is kept back, SealError where a completed record would be written over, InputError
    for another ending, OSError where it cannot be written.
    """
    path = Path(path)
    match path.suffix.lower():
        case ".json":
            text = json_text(plain_record(record))
        case ".toml":
            text = toml_text(plain_record(record))
        case _:
            raise unusable("this is written as .json or .toml; give a name that ends so")
    write_whole(path, text.encode())
