"""The entries of a table as nouns, each of which knows its row in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from roster.files import Document
from roster.ward import InputError, Noun, Place, Problem, problems_of, relocated
from staffing_tools.files.habits import plainly
from staffing_tools.files.table_file import read_table
from staffing_tools.files.table_form import TableForm

N = TypeVar("N", bound=Noun)


@dataclass(frozen=True)
class EntryTable(Generic[N]):
    """Entries out of a file. `name` turns the place of a problem or finding into the file's row and column."""

    entries: tuple[N, ...]
    name: Callable[[Place], Place]


def read_entry_table(path: Path | str, form: TableForm, kind: type[N]) -> EntryTable[N]:
    """The entries in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    return entries_in(read_table(path, form), form, kind)


def entries_in(document: Document, form: TableForm, kind: type[N]) -> EntryTable[N]:
    """The entries of a table. Raises InputError with rows and columns of the file."""
    try:
        rows = plainly(document.values[form.key], form.key, kind)
    except InputError as error:
        raise relocated(error, document.name) from None
    try:
        entries = TypeAdapter(list[kind]).validate_python(rows)  # type: ignore[valid-type]
    except ValidationError as error:
        problems = (Problem((form.key, *problem.place), problem.message) for problem in problems_of(error))
        raise relocated(InputError(tuple(problems)), document.name) from None
    return EntryTable(tuple(entries), document.name)
