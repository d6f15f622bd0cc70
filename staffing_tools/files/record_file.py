"""Records in JSON and TOML: read with every problem named, written so that they read back the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from roster.files import SEAL, Document, write_whole
from roster.files.document import unusable
from roster.files.json_text import json_text
from roster.files.toml_text import toml_text
from roster.ward import InputError, problems_of, relocated
from staffing_tools.files.document import document_of
from staffing_tools.files.record import ExportError, Record

R = TypeVar("R", bound=Record)

NOT_THE_RECORD = (
    "this is a completed record under its seal, and another file is asked for here: give that, and the record with "
    "--completed where the command takes it; roster staffing report makes a document of the record alone"
)
"""What is said where a completed record stands in the place of its inputs."""


def read_record(path: Path | str, kind: type[R]) -> R:
    """The record in a .json or .toml file. Raises InputError with the place of everything that is wrong with it."""
    return parse_record(document_of(Path(path)), kind)


def parse_record(document: Document, kind: type[R]) -> R:
    """The record in a document. Raises InputError with places in the file's own words."""
    if SEAL in document.values and SEAL not in kind.model_fields:
        raise unusable(NOT_THE_RECORD)
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
