"""Judgements in files: the whole as JSON or TOML, or the records of its days alone as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from roster.ward import InputError, Noun, Place, problems_of, relocated
from staffing_tools.files import plain_record, read_record, read_table, write_record, write_table
from staffing_tools.judgement.judgement import Judgement
from staffing_tools.judgement.need import RECORDS, DayRecord


class _Records(Noun):
    records: tuple[DayRecord, ...]


@dataclass(frozen=True)
class RecordTable:
    """Records out of a file. `name` turns the place of a finding into the file's row and column."""

    records: tuple[DayRecord, ...]
    name: Callable[[Place], Place]


def read_judgement(path: Path | str) -> Judgement:
    """The judgement in a .json or .toml file. Raises InputError."""
    return read_record(path, Judgement)


def write_judgement(judgement: Judgement, path: Path | str) -> None:
    """Write a judgement as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(judgement, path)


def read_records(path: Path | str) -> RecordTable:
    """The records in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    document = read_table(path, RECORDS)
    try:
        return RecordTable(_Records.model_validate(document.values).records, document.name)
    except ValidationError as error:
        raise relocated(InputError(problems_of(error)), document.name) from None


def write_records(judgement: Judgement, path: Path | str) -> None:
    """Write the records as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(judgement).get("records", []), path, RECORDS)
