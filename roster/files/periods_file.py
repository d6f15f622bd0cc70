"""A file that names the files of several periods, and the evidence of a period out of its files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from roster.figures import Evidence, with_hired
from roster.files.content import content_of, text_of
from roster.files.json_document import read_json
from roster.files.patients_file import read_patients
from roster.files.reading import read_rulebook
from roster.files.roster_file import match_roster, read_roster
from roster.files.toml_document import read_toml
from roster.packs import PackError
from roster.ward import InputError, Noun, Problem, Roster, Ward, gathered, problems_of
from roster.ward.base import Title

FileName = Annotated[str, Field(max_length=400)]


class PeriodEntry(Noun):
    """The files of one period, by paths from the file that names them. What is left out is not known."""

    ward: FileName = Field(min_length=1)
    """The ward file, with the absence and the bank staff of the period as they were in the end."""
    roster: FileName = Field(min_length=1)
    """The published roster, with the dates of approval and publication and the changes made since."""
    worked: FileName = ""
    """The worked roster."""
    made: FileName = ""
    """The roster as the program made it."""
    patients: FileName = ""
    """Patients at 23:59, a CSV file; all periods may name the same one."""


class PeriodsFile(Noun):
    """Periods of one ward, whose key figures are to be shown over time."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    """Version of the form of this file."""
    title: Title
    """What the page is called."""
    periods: tuple[PeriodEntry, ...] = Field(min_length=1, max_length=200)
    """The periods, in any order."""


def read_periods(path: Path | str) -> PeriodsFile:
    """The file that names periods, TOML or JSON. Raises InputError with the place of everything wrong with it."""
    path = Path(path)
    text = text_of(content_of(path))
    document = read_json(text) if path.suffix.lower() == ".json" else read_toml(text)
    try:
        return PeriodsFile.model_validate(document.values)
    except ValidationError as error:
        raise InputError(tuple(gathered(problems_of(error)))) from None


def read_evidence(entry: PeriodEntry, folder: Path, *place: str | int) -> Evidence:
    """What the files of a period say. Raises InputError; its places begin with `place` and the part of the entry."""
    with _at(*place, "ward"):
        rulebook = read_rulebook(folder / entry.ward)
    with _at(*place, "roster"):
        roster = _roster(folder / entry.roster, rulebook.ward)
    with _at(*place, "worked"):
        worked = _roster(folder / entry.worked, rulebook.ward) if entry.worked else None
    with _at(*place, "made"):
        made = _roster(folder / entry.made, rulebook.ward) if entry.made else None
    with _at(*place, "patients"):
        patients = read_patients(folder / entry.patients) if entry.patients else None
    return Evidence(rulebook, roster, worked, made, patients)


def _roster(path: Path, ward: Ward) -> Roster:
    """The roster in a file, with an empty line for those hired since."""
    roster = with_hired(read_roster(path), ward)
    match_roster(roster, ward)
    return roster


@contextmanager
def _at(*place: str | int) -> Iterator[None]:
    """Say of every problem where its file is named."""
    try:
        yield
    except InputError as error:
        problems = (Problem((*place, *problem.place), problem.message) for problem in error.problems)
        raise InputError(tuple(problems)) from None
    except PackError as error:
        raise InputError((Problem((*place, "pack"), str(error)),)) from None
