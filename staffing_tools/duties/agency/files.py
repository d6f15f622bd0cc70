"""Agency logs in files: the whole as JSON or TOML, or the occasions alone as a table."""

from __future__ import annotations

from pathlib import Path

from staffing_tools.duties.agency.log import AgencyLog
from staffing_tools.duties.agency.occasion import OCCASIONS, Occasion
from staffing_tools.files import EntryTable, plain_record, read_entry_table, read_record, write_record, write_table


def read_agency(path: Path | str) -> AgencyLog:
    """The log in a .json or .toml file. Raises InputError."""
    return read_record(path, AgencyLog)


def write_agency(log: AgencyLog, path: Path | str) -> None:
    """Write a log as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(log, path)


def read_occasions(path: Path | str) -> EntryTable[Occasion]:
    """The occasions in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    return read_entry_table(path, OCCASIONS, Occasion)


def write_occasions(log: AgencyLog, path: Path | str) -> None:
    """Write the occasions as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(log).get(OCCASIONS.key, []), path, OCCASIONS)
