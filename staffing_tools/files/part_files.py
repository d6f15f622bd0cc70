"""Files that another file names: read from its folder, with every problem and finding in the words of the right one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from roster.files import SealError
from roster.ward import InputError, Noun, Place, Problem, problems_of
from staffing_tools.files.entry_table import EntryTable
from staffing_tools.files.record import Record

T = TypeVar("T")
R = TypeVar("R", bound=Record)

LONGEST = 30
"""Signs of a path beyond which a message names the file without its folders, so that there is room for the place."""
N = TypeVar("N", bound=Noun)


@dataclass
class PartFiles:
    """The parts read so far, by which a place in one of them is named."""

    folder: Path
    _words: dict[Place, Callable[[Place], Place]] = field(default_factory=dict)

    def part(self, name: str, file: str | None, read: Callable[[Path], T]) -> T | None:
        """What a file holds, or nothing where none is named. Raises InputError with the file's name at every place."""
        return None if file is None else self.needed(name, file, read)

    def each(self, name: str, files: tuple[str, ...], read: Callable[[Path], T]) -> tuple[T, ...]:
        """What several files hold. Raises InputError with the file's name at every place."""
        return tuple(self._read((name, number), file, read) for number, file in enumerate(files))

    def needed(self, name: str, file: str, read: Callable[[Path], T]) -> T:
        """What a file holds. Raises InputError with the file's name at every place."""
        return self._read((name,), file, read)

    def _read(self, part: Place, file: str, read: Callable[[Path], T]) -> T:
        self._words[part] = lambda place: _in_file(file, place)
        try:
            return read(self.folder / file)
        except InputError as error:
            problems = (Problem(_in_file(file, each.place), each.message) for each in error.problems)
            raise InputError(tuple(problems)) from None
        except SealError as error:
            raise InputError((Problem((file,), str(error)),)) from None

    def table(self, name: str, key: str, file: str | None, read: Callable[[Path], EntryTable[N]]) -> tuple[N, ...]:
        """The entries of a table, none where no file is named. Raises InputError with the file's rows and columns."""
        if file is None:
            return ()
        table = self.needed(f"{name}.{key}", file, read)
        self._words[(name, key)] = lambda place: _in_file(file, table.name((key, *place)))
        return table.entries

    def with_table(self, name: str, whole: R, key: str, file: str | None, read: Callable[[Path], EntryTable[N]]) -> R:
        """A part with the entries of a table, where one is named, in place of its own. Raises InputError."""
        entries = self.table(name, key, file, read)
        if file is None:
            return whole
        try:
            return type(whole).model_validate(dict(whole) | {key: entries})
        except ValidationError as error:
            problems = (Problem(_in_file(file, each.place), each.message) for each in problems_of(error))
            raise InputError(tuple(problems)) from None

    def name(self, place: Place) -> Place:
        """A place such as ("judgement", "records", 3) as the file with its row, column or field."""
        for length in (2, 1):
            if place[:length] in self._words:
                return self._words[place[:length]](place[length:])
        return place


def _in_file(file: str, place: Place) -> Place:
    where, name = Problem(place, "").where, file if len(file) <= LONGEST else Path(file).name
    return (f"{name}: {where}" if where else name,)
