"""Where in a workbook each entry of a document stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from roster.files.layout import CARD, GRID
from roster.ward import Place


def letters(index: int) -> str:
    """The name of the column at an index from 0: A, B ... Z, AA."""
    name = ""
    index += 1
    while index:
        index, last = divmod(index - 1, 26)
        name = chr(ord("A") + last) + name
    return name


@dataclass(frozen=True)
class Places:
    """Rows, from 1, of each sheet's entries and of the fields of the sheet `ward`, and the first dates of the grid."""

    rows: dict[str, list[int]] = field(default_factory=dict)
    fields: dict[str, int] = field(default_factory=dict)
    first_dates: list[dt.date] = field(default_factory=list)

    def name(self, place: Place) -> Place:
        """A place as sheet, row and column."""
        if not place:
            return ()
        sheet = str(place[0])
        if sheet not in self.rows:
            return (self._on_card(".".join(str(part) for part in place)),)
        if len(place) == 1 or not isinstance(place[1], int):
            return (f"sheet {sheet}, column {place[1]}" if len(place) > 1 and sheet != GRID else f"sheet {sheet}",)
        row = f"sheet {sheet}, row {self.rows[sheet][place[1]]}"
        if sheet == GRID:
            return (self._on_grid(row, place),)
        return (f"{row}, column {place[2]}" if len(place) > 2 else row,)

    def _on_card(self, path: str) -> str:
        row = f", row {self.fields[path]}" if path in self.fields else ""
        return f"sheet {CARD}{row}, field {path}"

    def _on_grid(self, row: str, place: Place) -> str:
        """A day has a cell of its own; where the whole line of dates is wrong, the heading is."""
        match place:
            case (_, int(entry), "duties", int(day)):
                return f"{row}, column {self.first_dates[entry] + dt.timedelta(days=day)}"
            case (_, int(), "duties" | "start", *_):
                return f"sheet {GRID}, row 1"
            case _:
                return row
