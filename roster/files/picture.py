"""A roster as a picture (SVG) that reads on light and on dark pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from roster.files.atomic import write_whole
from roster.reports import COLOURS, Grid, GridCell, GridRow, summary_of
from roster.reports.figure_words import period_words
from roster.rules.rulebook import Rulebook
from roster.rules.words import on
from roster.ward import Roster

CELL, ROW, WEEK_GAP = 27, 20, 8
LEFT, TOP, MARGIN = 62, 122, 24
SECTION, KEY = 10, 26
INK, QUIET, LINE, WEEKEND, RED, BLUE = "#212B32", "#4C6272", "#D8DDE0", "#EEF2F4", "#A2000F", "#005EB8"
FONT = "font-family='Arial, Helvetica, sans-serif'"


def export_picture(rulebook: Rulebook, roster: Roster, path: Path) -> None:
    """Write the picture. Raises OSError."""
    write_whole(path, picture(rulebook, roster).encode())


def picture(rulebook: Rulebook, roster: Roster) -> str:
    """The roster's grid as SVG on a white card. People are their ids; absence is a hatch."""
    summary = summary_of(rulebook, roster)
    grid = summary.grid
    tops = _tops(grid)
    foot = tops[-1] + ROW + SECTION
    width = _x(grid, len(grid.days)) + MARGIN
    title = f"{summary.ward.title}: roster"
    parts = [
        _text(MARGIN, 42, title, size=22, weight="bold"),
        _text(MARGIN, 64, period_words(summary.period), size=13, fill=QUIET),
        *_head(grid, foot + len(grid.feet) * ROW),
        *(part for row, top in zip(grid.rows, tops, strict=True) for part in _row(grid, row, top)),
        *_feet(grid, foot),
    ]
    key, bottom = _key(grid, foot + len(grid.feet) * ROW + 30)
    return _document(width, bottom + MARGIN, title, [*parts, *key])


def _document(width: float, height: float, title: str, parts: list[str]) -> str:
    card = f"<rect x='1' y='1' width='{width - 2}' height='{height - 2}' rx='10' fill='#FFFFFF' stroke='{LINE}'/>"
    band = f"<rect x='1' y='10' width='6' height='{height - 20}' fill='{BLUE}'/>"
    hatch = (
        "<defs><pattern id='away' width='6' height='6' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>"
        f"<rect width='6' height='6' fill='#FFFFFF'/><rect width='2' height='6' fill='{LINE}'/></pattern></defs>"
    )
    head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' role='img' {FONT}>"
    return "\n".join([head, f"<title>{escape(title)}</title>", hatch, card, band, *parts, "</svg>"]) + "\n"


def _tops(grid: Grid) -> list[int]:
    """The top of each row, with room between staff groups."""
    tops: list[int] = []
    for earlier, row in zip([None, *grid.rows], grid.rows, strict=False):
        gap = SECTION if earlier is not None and earlier.group != row.group else 0
        tops.append((tops[-1] + ROW if tops else TOP) + gap)
    return tops


def _x(grid: Grid, day: int) -> int:
    """The left edge of a day."""
    return LEFT + MARGIN + day * CELL + WEEK_GAP * sum(each.begins_week for each in grid.days[1 : day + 1])


def _head(grid: Grid, bottom: int) -> Iterator[str]:
    """Weekdays and dates, with the weekends shaded from top to bottom."""
    for number, day in enumerate(grid.days):
        x = _x(grid, number)
        if day.weekend:
            yield f"<rect x='{x}' y='{TOP - 34}' width='{CELL}' height='{bottom - TOP + 34}' fill='{WEEKEND}'/>"
        weight = "bold" if day.weekend or day.holiday else "normal"
        yield _text(x + CELL / 2, TOP - 20, f"{day.date:%a}"[:2], size=11, fill=QUIET, weight=weight, anchor="middle")
        yield _text(x + CELL / 2, TOP - 6, str(day.date.day), size=11, weight=weight, anchor="middle")


def _row(grid: Grid, row: GridRow, top: int) -> Iterator[str]:
    yield _text(MARGIN, top + 14, row.person, size=12, weight="bold")
    for number, cell in enumerate(row.cells):
        yield from _cell(cell, _x(grid, number), top, f"{row.person}, {on(grid.days[number].date)}")


def _cell(cell: GridCell, x: int, top: int, place: str) -> Iterator[str]:
    """A duty in its colour, underlined where in charge; a hatch where away; a dot for a day off."""
    box = f"x='{x + 1}' y='{top + 1}' width='{CELL - 2}' height='{ROW - 2}' rx='3'"
    if cell.kind is not None:
        colours = COLOURS[cell.kind]
        yield f"<rect {box} fill='{colours.ground}'><title>{escape(f'{place}: {cell.text}')}</title></rect>"
        mark = "underline" if cell.in_charge else "none"
        weight = "bold" if cell.in_charge else "normal"
        yield _text(
            x + CELL / 2, top + 14, cell.text, size=11, fill=colours.ink, weight=weight, anchor="middle", mark=mark
        )
    elif cell.away:
        yield f"<rect {box} fill='url(#away)'/>"
    else:
        yield f"<circle cx='{x + CELL / 2}' cy='{top + ROW / 2}' r='1.2' fill='{QUIET}'/>"


def _feet(grid: Grid, top: int) -> Iterator[str]:
    """People short, by group and day."""
    for step, foot in enumerate(grid.feet):
        y = top + step * ROW
        yield _text(MARGIN, y + 14, foot.group, size=11, fill=QUIET, weight="bold")
        for number, short in enumerate(foot.short):
            x = _x(grid, number)
            if short:
                yield f"<rect x='{x + 1}' y='{y + 1}' width='{CELL - 2}' height='{ROW - 2}' rx='3' fill='{RED}'/>"
            text, fill = (f"-{short}", "#FFFFFF") if short else ("ok", QUIET)
            yield _text(x + CELL / 2, y + 14, text, size=10, fill=fill, anchor="middle")


def _key(grid: Grid, top: int) -> tuple[list[str], int]:
    """The duties that are used, as many in a line as fit, the marks below them, and where that ends."""
    parts: list[str] = []
    x, right = MARGIN, _x(grid, len(grid.days))
    for shift, kind in grid.legend:
        if shift.code in grid.used:
            colours, width = COLOURS[kind], 14 + 8 * len(shift.code)
            if x + width + 7 * len(shift.title) > right:
                x, top = MARGIN, top + KEY
            parts += (
                f"<rect x='{x}' y='{top - 13}' width='{width}' height='18' rx='3' fill='{colours.ground}'/>",
                _text(x + width / 2, top, shift.code, size=11, fill=colours.ink, anchor="middle"),
                _text(x + width + 6, top, shift.title, size=12),
            )
            x += width + 24 + 7 * len(shift.title)
    return [*parts, *_marks(top + KEY)], top + KEY


def _marks(top: int) -> Iterator[str]:
    yield f"<rect x='{MARGIN}' y='{top - 13}' width='22' height='18' rx='3' fill='url(#away)'/>"
    yield _text(MARGIN + 28, top, "Away", size=12)
    yield _text(MARGIN + 76, top, "E", size=12, weight="bold", mark="underline")
    yield _text(MARGIN + 92, top, "In charge of the ward", size=12)
    yield _text(MARGIN + 250, top, "-1", size=12, fill=RED, weight="bold")
    yield _text(MARGIN + 268, top, "Most people short at one time", size=12)


def _text(
    x: float,
    y: float,
    words: str,
    *,
    size: int,
    fill: str = INK,
    weight: str = "normal",
    anchor: str = "start",
    mark: str = "none",
) -> str:
    style = f"font-size='{size}' fill='{fill}' font-weight='{weight}' text-anchor='{anchor}'"
    line = "" if mark == "none" else f" text-decoration='{mark}'"
    return f"<text x='{x:g}' y='{y:g}' {style}{line}>{escape(words)}</text>"
