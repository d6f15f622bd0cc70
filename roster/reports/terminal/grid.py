"""The grid at the width there is: all weeks side by side, or as many as fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.style import Style
from rich.text import Text

from roster.reports.grid import WEEK, Grid, GridCell, GridDay, GridFoot, GridRow
from roster.reports.kinds import COLOURS
from roster.reports.terminal.labels import label

QUIET = Style(color="bright_black")
ALARM = Style(color="red", bold=True)
WEEK_LINE = ("│", QUIET)
MARKS = "* in charge   ! changed since published   = locked   + wish granted   - wish refused   // away   · day off"


@dataclass(frozen=True)
class GridView:
    """A grid that fits itself to the console."""

    grid: Grid

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Blocks of whole weeks, then the legend."""
        layout = _Layout.fitting(self.grid, options.max_width)
        for part in self.grid.weeks(layout.weeks):
            yield from _block(part, layout)
            yield Text()
        yield Text(MARKS, style=QUIET)
        yield _legend(self.grid)


@dataclass(frozen=True)
class _Layout:
    """Widths in columns: of the names before each row, of a duty, and of the marks behind it."""

    names: int
    duty: int
    marks: int
    weeks: int

    @classmethod
    def fitting(cls, grid: Grid, width: int) -> _Layout:
        """The most weeks that fit, then room for two marks, then whole names."""
        duty = max(2, *(len(cell.text) for row in grid.rows for cell in row.cells))
        ids = max(len(id_) for id_ in [*(row.person for row in grid.rows), *(foot.group for foot in grid.feet)])
        names = max(ids, *(len(_whole(row)) for row in grid.rows)) + 1
        weeks = min(-(-len(grid.days) // WEEK), max(1, (width - ids) // (WEEK * (duty + 1) + 1)))
        days = min(len(grid.days), weeks * WEEK)
        left = width - ids - weeks - days * (duty + 1)
        marks = 2 if left >= days else 1
        return cls(max(ids, min(names, ids + left - days * (marks - 1))), duty, marks, weeks)

    @property
    def cell(self) -> int:
        """Width of a day."""
        return self.duty + self.marks


def _whole(row: GridRow) -> str:
    return f"{row.person} {row.name}".strip()


def _block(grid: Grid, layout: _Layout) -> Iterator[Text]:
    """Two heads, the rows with a line between staff groups, and a foot for each group."""
    months = sorted({(day.date.year, day.date.month) for day in grid.days})
    first, last = grid.days[0].date, grid.days[-1].date
    title = f"{first:%b}" if len(months) == 1 else f"{first:%b}-{last:%b}"
    yield _line("", [(f"{day.date:%a}"[:2], _head(day)) for day in grid.days], grid, layout)
    yield _line(title, [(str(day.date.day), _head(day)) for day in grid.days], grid, layout)
    group = grid.rows[0].group
    for row in grid.rows:
        if row.group != group:
            yield Text("─" * (layout.names + len(grid.days) * layout.cell + _lines(grid)), style=QUIET)
            group = row.group
        head = label(row.person, row.name, layout.names - 1)
        yield _line(head, [(_cell(cell, layout), _style(cell)) for cell in row.cells], grid, layout)
    yield Text("─" * (layout.names + len(grid.days) * layout.cell + _lines(grid)), style=QUIET)
    for foot in grid.feet:
        yield _line(foot.group, [_foot(foot, day) for day in range(len(grid.days))], grid, layout)


def _lines(grid: Grid) -> int:
    return sum(day.begins_week for day in grid.days)


def _line(head: str, cells: list[tuple[str, Style]], grid: Grid, layout: _Layout) -> Text:
    line = Text(f"{head:<{layout.names}}", no_wrap=True)
    for day, (text, style) in zip(grid.days, cells, strict=True):
        if day.begins_week:
            line.append(*WEEK_LINE)
        line.append(f"{text:<{layout.cell}}", style)
    return line


def _head(day: GridDay) -> Style:
    return Style(bold=True, underline=day.holiday, color="cyan" if day.weekend or day.holiday else None)


def _cell(cell: GridCell, layout: _Layout) -> str:
    text = cell.text or ("//" if cell.away else "·")
    return text + _marks(cell)[: layout.cell - len(text)]


def _marks(cell: GridCell) -> str:
    wish = {None: "", True: "+", False: "-"}[cell.wish]
    return ("" if cell.was is None else "!") + ("*" if cell.in_charge else "") + wish + ("=" if cell.locked else "")


def _style(cell: GridCell) -> Style:
    changed = cell.was is not None
    if cell.kind is None:
        return Style(bold=True, underline=True) if changed else QUIET
    colours = COLOURS[cell.kind]
    return Style(color=colours.ink, bgcolor=colours.ground, bold=cell.in_charge or changed, underline=changed)


def _foot(foot: GridFoot, day: int) -> tuple[str, Style]:
    short = foot.short[day]
    return (f"-{short}", ALARM) if short else ("ok", QUIET)


def _legend(grid: Grid) -> Text:
    line = Text()
    for shift, kind in grid.legend:
        if shift.code in grid.used:
            colours = COLOURS[kind]
            line.append(f" {shift.code} ", Style(color=colours.ink, bgcolor=colours.ground))
            line.append(f" {shift.title}   ")
    return line
