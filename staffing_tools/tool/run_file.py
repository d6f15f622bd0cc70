"""Tool runs in files: the whole run as JSON or TOML, or its entries alone as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from roster.ward import InputError, Noun, Place, problems_of, relocated
from staffing_tools.files import plain_record, read_record, read_table, write_record, write_table
from staffing_tools.tool.entry import ENTRIES, Entry
from staffing_tools.tool.run import ToolRun


class _Entries(Noun):
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class EntryTable:
    """Entries out of a file. `name` turns the place of a finding into the file's row and column."""

    entries: tuple[Entry, ...]
    name: Callable[[Place], Place]


def read_run(path: Path | str) -> ToolRun:
    """The run in a .json or .toml file. Raises InputError."""
    return read_record(path, ToolRun)


def write_run(run: ToolRun, path: Path | str) -> None:
    """Write a run as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(run, path)


def read_entries(path: Path | str) -> EntryTable:
    """The entries in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    document = read_table(path, ENTRIES)
    try:
        return EntryTable(_Entries.model_validate(document.values).entries, document.name)
    except ValidationError as error:
        raise relocated(InputError(problems_of(error)), document.name) from None


def write_entries(run: ToolRun, path: Path | str) -> None:
    """Write the entries of a run as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(run).get("entries", []), path, ENTRIES)
