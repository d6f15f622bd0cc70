"""Calendars that come with the program, and those that a ward names in its patterns."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from roster.ward import Calendar, Calendars, PatternBase, Problem, Ward, WardError


@cache
def shipped_calendars() -> Calendars:
    """Every calendar that comes with the program, by id."""
    texts = (entry.read_text("utf-8") for entry in files(__name__).iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted((Calendar.model_validate(tomllib.loads(text)) for text in texts), key=lambda line: line.id))


def with_calendars(ward: Ward) -> Ward:
    """The ward with every calendar that its patterns name: its own, else one that comes with the program.

    Raises WardError for a calendar that is neither, and for one that does not cover what a pattern needs of the period.
    """
    named = {line.calendar for line in ward.patterns if line.calendar}
    own = {calendar.id for calendar in ward.calendars}
    added = tuple(calendar for calendar in shipped_calendars() if calendar.id in named - own)
    known = {calendar.id: calendar for calendar in (*ward.calendars, *added)}
    problems = [problem for index, line in enumerate(ward.patterns) for problem in _problems(line, index, known, ward)]
    if problems:
        raise WardError(tuple(problems))
    return ward.model_copy(update={"calendars": tuple(known.values())}) if added else ward


def _problems(pattern: PatternBase, index: int, known: dict[str, Calendar], ward: Ward) -> Iterator[Problem]:
    """A calendar that is not known, or dates of the period of which it knows nothing though the pattern runs."""
    if pattern.calendar is None:
        return
    place = ("patterns", index, "calendar")
    if pattern.calendar not in known:
        there = ", ".join(sorted({*known, *(calendar.id for calendar in shipped_calendars())}))
        yield Problem(place, f"no calendar has this id; add a line to calendars. Known: {there or 'none'}")
        return
    calendar = known[pattern.calendar]
    bare = [date for date in ward.period.dates if pattern.runs(date) and not calendar.covers(date)]
    if bare:
        covered = f"{calendar.first} to {calendar.last}"
        yield Problem(place, f"its calendar covers {covered} and not {bare[0]}; add the dates up to {bare[-1]}")
