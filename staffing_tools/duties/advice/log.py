"""Advice, the decisions that it was for, what staff said, and the reports to the board."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.duties.advice.advice import ClinicalAdvice
from staffing_tools.duties.advice.departure import Departure
from staffing_tools.files import Record
from staffing_tools.twice import twice
from staffing_tools.words import Account, Prose


class AdvisedDecision(Noun):
    """A decision under a section of the Act for which advice is to be sought."""

    id: Id
    """Short name of the decision."""
    section: Id
    """Section that it was made under, such as 12IC."""
    decided_on: Date
    """The day of the decision."""
    words: Account
    """The decision."""
    advice: tuple[Id, ...] = ()
    """Advice that was sought and regarded."""
    not_sought_because: Prose = ""
    """Why no advice was needed, where none was sought."""
    departures: tuple[Departure, ...] = ()
    """Advice that the decision departs from."""


class View(Noun):
    """What employees think of the staffing arrangements, for the report to the board."""

    given_on: Date
    """The day on which it was given."""
    profession: Title
    """Profession of those who gave it."""
    words: Account = Field(repr=False)
    """The view."""


class ReportGiven(Noun):
    """A quarterly report that a lead of a profession has given to the board."""

    profession: Title
    """Profession that reports."""
    quarter_ends: Date
    """Last day of the quarter."""
    given_on: Date
    """The day on which it was given."""


class AdviceLog(Record):
    """Clinical advice on staffing and what became of it."""

    title: Title
    """What it is the log of, such as a ward or a board."""
    professions: tuple[Title, ...] = Field(min_length=1)
    """Professions whose leads report to the board."""
    advice: tuple[ClinicalAdvice, ...] = ()
    """Advice."""
    decisions: tuple[AdvisedDecision, ...] = ()
    """Decisions."""
    views: tuple[View, ...] = ()
    """Views of employees."""
    reports: tuple[ReportGiven, ...] = ()
    """Reports given to the board."""

    @model_validator(mode="after")
    def _is_sound(self) -> AdviceLog:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def given_on(self, profession: str, quarter_ends: dt.date) -> dt.date | None:
        """The day on which a profession's report of a quarter was given to the board; nothing where it was not."""
        mine = (each for each in self.reports if (each.profession, each.quarter_ends) == (profession, quarter_ends))
        return min((each.given_on for each in mine), default=None)

    def _problems(self) -> Iterator[str]:
        known = {each.id for each in self.advice}
        yield from twice("advice ids", (each.id for each in self.advice))
        yield from twice("decisions", (each.id for each in self.decisions))
        for decision in self.decisions:
            if not {*decision.advice, *(each.advice for each in decision.departures)} <= known:
                yield f"the decision {decision.id} names advice that is not there; add it or correct its id"
