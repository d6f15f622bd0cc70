"""Cell formats, each made once."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from roster.reports import COLOURS, DutyKind

BLUE = "#005EB8"
NAVY = "#003087"
LINE = "#AEB7BD"
WEEKEND = "#EEF2F4"
STRIPE = "#768692"
RED = "#A2000F"
HATCHED = 14
"""Excel's thin diagonal stripe."""

FONT: dict[str, Any] = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}


class Styles:
    """Formats of a workbook by what they say."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **properties: Any) -> Format:
        """The format with these properties, in the workbook's font."""
        key = tuple(sorted((FONT | properties).items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(dict(key))
        return self._made[key]

    def title(self) -> Format:
        """The title of a sheet."""
        return self.of(bold=True, font_size=16, font_color=BLUE)

    def head(self, **more: Any) -> Format:
        """A column's heading."""
        return self.of(**{"bold": True, "font_color": "#FFFFFF", "bg_color": BLUE, "text_wrap": True} | more)

    def text(self, **more: Any) -> Format:
        """Words. A leading = or + stays text also when the cell is edited."""
        return self.of(quote_prefix=True, **more)

    def duty(self, kind: DutyKind, in_charge: bool, locked: bool, monday: bool) -> Format:
        """A duty; bold and starred is in charge, underlined is locked. The stars are shown and not in the cell."""
        colours = COLOURS[kind]
        marks: dict[str, Any] = {"num_format": '@"*"', "bold": True} if in_charge else {}
        return self._cell(monday, bg_color=colours.ground, font_color=colours.ink, underline=int(locked), **marks)

    def empty(self, away: bool, weekend: bool, monday: bool) -> Format:
        """No duty: hatched where the person is away, shaded at weekends."""
        if away:
            return self._cell(monday, pattern=HATCHED, fg_color=STRIPE, bg_color="#FFFFFF")
        return self._cell(monday, **({"bg_color": WEEKEND} if weekend else {}))

    def short(self, short: int, monday: bool) -> Format:
        """People missing on a day."""
        alarm = {"bg_color": RED, "font_color": "#FFFFFF", "bold": True} if short else {"font_color": "#4C6272"}
        return self._cell(monday, num_format='-0;-0;"ok"', **alarm)

    def _cell(self, monday: bool, **more: Any) -> Format:
        week = {"left": 2, "left_color": "#4C6272"} if monday else {"left": 1, "left_color": LINE}
        return self.of(align="center", bottom=1, bottom_color=LINE, **week, **more)
