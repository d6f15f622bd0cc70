"""The census against the beds, and patients on pass."""

from __future__ import annotations

from collections.abc import Iterator

from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """More patients than beds and boarders, more on pass than there are, and what the rule for passes leaves out."""
    yield from _beds(case)
    yield from _parts_of_census(case)
    yield from _on_pass(case)


def _beds(case: ToolCase) -> Iterator[Finding]:
    beds = case.run.ward.beds
    for number, entry in enumerate(case.run.entries):
        if entry.census > beds + entry.boarders:
            room = f"{entry.census} patients, {beds} beds and {entry.boarders} boarders"
            asked = "the note says why" if entry.note else "correct it, enter the boarders, or say why in the note"
            yield Finding(
                code="census-above-beds",
                severity="warning" if entry.note else "error",
                message=f"{room}; {asked}",
                date=entry.date,
                place=("entries", number, "census"),
            )


def _parts_of_census(case: ToolCase) -> Iterator[Finding]:
    for number, entry in enumerate(case.run.entries):
        for field, part in (("on_pass", entry.on_pass), ("boarders", entry.boarders)):
            if part > entry.census:
                yield Finding(
                    code="census-too-small",
                    severity="error",
                    message=f"{part}, but the census is {entry.census}, and it counts these patients too",
                    date=entry.date,
                    place=("entries", number, field),
                )


def _on_pass(case: ToolCase) -> Iterator[Finding]:
    entries = case.run.complete()
    passes = sum(entry.on_pass for entry in entries)
    if passes:
        census = sum(entry.census for entry in entries)
        yield Finding(
            code="on-pass",
            severity="information",
            message=f"patients on pass are {case.run.on_pass}: {census} counted with them, {census - passes} without",
            place=("on_pass",),
        )
