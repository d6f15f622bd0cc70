"""Which rows of a table count, and whom each is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from api.exchange.cells import CellError, text_in
from api.exchange.mappings import PersonSource, Taking
from api.exchange.reader import Reader
from api.exchange.report import ChangeLine, Fate
from api.exchange.table import Row
from roster.files.cells import Cell
from roster.ward import Ward
from roster.ward.base import Id

Strangers = Literal["refuse", "leave out", "take"]

_ID: TypeAdapter[str] = TypeAdapter(Id)


@dataclass
class Choosing:
    """Goes through the rows once; `left_out` are lines about those that do not count."""

    reader: Reader
    mapping: Taking
    ward: Ward
    left_out: list[ChangeLine] = field(default_factory=list)

    def rows(self, strangers: Strangers) -> Iterator[tuple[Row, str]]:
        """Rows that count, with the id of the person; `strangers` says what becomes of people not on the ward."""
        reader, known = self.reader, {person.id for person in self.ward.people}
        column = reader.column(self.mapping.person.column)
        for row in reader.table.rows:
            if not self._counts(row):
                self.leave_out(row, "the mapping leaves such rows out")
                continue
            person = reader.read(row, column, self._person)
            if person is None:
                continue
            if person in known or strangers == "take":
                yield row, person
            elif strangers == "leave out":
                self.leave_out(row, "nobody on the ward has this staff id")
            else:
                reader.problem(row, column, "nobody on the ward has this staff id; add the person, or correct the id")

    def leave_out(self, row: Row, why: str, index: int | None = None) -> None:
        """Note a row, or a cell of it, that is not read."""
        where = str(self.reader.table.place(row.number, index)[0])
        self.left_out.append(ChangeLine(fate=Fate.LEFT_OUT, row=where, about="", note=why))

    def _counts(self, row: Row) -> bool:
        reader = self.reader
        found = ((choice, reader.read(row, reader.column(choice.column), text_in)) for choice in self.mapping.rows)
        return all(text is None or choice.takes(text) for choice, text in found)

    def _person(self, cell: Cell) -> str:
        """Raises CellError."""
        text = text_in(cell)
        if not text:
            raise CellError("is empty; every row needs the id of a member of staff")
        try:
            return _ID.validate_python(_ours(text, self.mapping.person))
        except ValidationError:
            raise CellError("is not the id of a member of staff; people are matched by number or code") from None


def _ours(text: str, source: PersonSource) -> str:
    theirs = text.zfill(source.digits or 0) if text.isdigit() else text
    return source.ids.get(theirs, theirs)
