"""Real-time logs in files: the whole as JSON or TOML, or the assessed shifts alone as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from staffing_tools.duties.real_time.assessment import ASSESSMENTS, ShiftAssessment
from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.files import EntryTable, plain_record, read_entry_table, read_record, write_record, write_table


def read_real_time(path: Path | str) -> RealTimeLog:
    """The log in a .json or .toml file. Raises InputError."""
    return read_record(path, RealTimeLog)


def write_real_time(log: RealTimeLog, path: Path | str) -> None:
    """Write a log as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(log, path)


def read_assessments(path: Path | str) -> EntryTable[ShiftAssessment]:
    """The assessed shifts in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    return read_entry_table(path, ASSESSMENTS, ShiftAssessment)


def write_assessments(log: RealTimeLog, path: Path | str) -> None:
    """Write the assessed shifts as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table([_in_cells(entry) for entry in plain_record(log).get(ASSESSMENTS.key, [])], path, ASSESSMENTS)


def _in_cells(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry whose list of codes is one cell."""
    return entry | ({"mitigations": "|".join(entry["mitigations"])} if "mitigations" in entry else {})
