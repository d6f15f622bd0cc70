"""Judgements in files: the whole as JSON or TOML, or the records of its days alone as a table."""

from __future__ import annotations

from pathlib import Path

from staffing_tools.files import EntryTable, plain_record, read_entry_table, read_record, write_record, write_table
from staffing_tools.judgement.judgement import Judgement
from staffing_tools.judgement.need import RECORDS, DayRecord


def read_judgement(path: Path | str) -> Judgement:
    """The judgement in a .json or .toml file. Raises InputError."""
    return read_record(path, Judgement)


def write_judgement(judgement: Judgement, path: Path | str) -> None:
    """Write a judgement as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(judgement, path)


def read_records(path: Path | str) -> EntryTable[DayRecord]:
    """The records in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    return read_entry_table(path, RECORDS, DayRecord)


def write_records(judgement: Judgement, path: Path | str) -> None:
    """Write the records as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(judgement).get(RECORDS.key, []), path, RECORDS)
