"""Findings: every breach with its source, then what was paid for, by rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from roster.reports.findings import PERSONAL, FindingLine
from roster.rules.words import counted

SHOWN = 6
"""Priced findings of one rule that are shown, the dearest; the rest are counted."""


def findings_lines(findings: tuple[FindingLine, ...]) -> Iterator[RenderableType]:
    """Breaches one by one, priced findings by rule."""
    breaches = [line for line in findings if line.breach]
    if not breaches:
        yield Text("No hard rule is broken.", style="green")
    for _, run in groupby(breaches, key=lambda line: line.rule):
        lines = list(run)
        yield _title(lines[0], _breaches(len(lines)), "red bold")
        yield from (_line(line) for line in lines)
    for _, run in groupby((line for line in findings if not line.breach), key=lambda line: line.rule):
        lines = list(run)
        yield _title(lines[0], f"{sum(line.cost for line in lines):,} points", "bold")
        yield from (_line(line) for line in lines[:SHOWN])
        if len(lines) > SHOWN:
            yield Padding(Text(_rest(lines), style="bright_black"), (0, 0, 0, 2))


def _rest(lines: list[FindingLine]) -> str:
    """How many are not shown, and where all of them are: a workbook tells personal findings by their number alone."""
    places = "--json" if lines[0].rule in PERSONAL else "--json and in the workbook"
    return f"and {len(lines) - SHOWN:,} more; all are in {places}"


def _breaches(count: int) -> str:
    return counted(count, "breach", "breaches")


def _title(line: FindingLine, amount: str, style: str) -> Text:
    source = f"{line.level}: {line.source}" if line.breach and line.source else line.level
    return Text.assemble((line.title, style), f", {amount}  ", (source, "bright_black"))


def _line(line: FindingLine) -> RenderableType:
    return Padding(Text.assemble((f"{line.person or 'ward':<4} ", "bold"), line.words), (0, 0, 0, 2))
