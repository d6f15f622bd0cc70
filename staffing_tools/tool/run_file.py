"""Tool runs in files: the whole run as JSON or TOML, or its entries alone as a table."""

from __future__ import annotations

from pathlib import Path

from staffing_tools.files import EntryTable, plain_record, read_entry_table, read_record, write_record, write_table
from staffing_tools.tool.entry import ENTRIES, Entry
from staffing_tools.tool.run import ToolRun


def read_run(path: Path | str) -> ToolRun:
    """The run in a .json or .toml file. Raises InputError."""
    return read_record(path, ToolRun)


def write_run(run: ToolRun, path: Path | str) -> None:
    """Write a run as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(run, path)


def read_entries(path: Path | str) -> EntryTable[Entry]:
    """The entries in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    return read_entry_table(path, ENTRIES, Entry)


def write_entries(run: ToolRun, path: Path | str) -> None:
    """Write the entries of a run as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(run).get(ENTRIES.key, []), path, ENTRIES)
