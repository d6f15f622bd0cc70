"""Establishments beside one another: each difference in WTE and percent. Nothing is averaged and nothing is scored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from pydantic import Field

from roster.ward import Noun
from staffing_tools.colour import Colour
from staffing_tools.exact import MINUTES, percent, rounded
from staffing_tools.facts import Facts
from staffing_tools.method.estimate import Estimate
from staffing_tools.method.staffing import Staffing

Measure = Literal["funded", "in post", "worked", "tool", "indicative tool", "judgement"]

STAFF: tuple[Measure, ...] = ("funded", "in post", "worked")


class Row(Noun):
    """One establishment."""

    measure: Measure
    """What it is."""
    label: str
    """Where it comes from."""
    wte: Fraction
    """Whole-time equivalents, time to lead included."""
    week_minutes: int | None
    """Minutes of the full-time week that it reckons with, where known."""


class Difference(Noun):
    """How far one establishment is from another, and as a part of that other."""

    name: str
    """Such as tool - funded; vacancy for funded - in post."""
    wte: Fraction
    """Whole-time equivalents."""
    share: Fraction | None
    """As a part of the second; of the first for the vacancy. Nothing where that is 0."""
    colour: Colour | None
    """Band of this program, which says nothing of safety."""

    @property
    def words(self) -> str:
        """Such as tool - funded: +2.55 WTE (+8.09 %), amber."""
        share = "" if self.share is None else f" ({percent(self.share):+} %), {self.colour}"
        return f"{self.name}: {rounded(self.wte):+} WTE{share}"


class Triangulation(Noun):
    """Every establishment that is known, and the differences between them."""

    week_minutes: int = Field(ge=1, le=10080)
    """Minutes of the full-time week of funded and in post."""
    rows: tuple[Row, ...]
    """The establishments."""
    differences: tuple[Difference, ...]
    """Their differences."""
    bands: str
    """The colour bands with their source."""

    def row(self, measure: Measure) -> Row | None:
        """The row of a measure, where there is one."""
        return next((row for row in self.rows if row.measure == measure), None)

    def difference(self, name: str) -> Difference:
        """The difference with this name. Raises KeyError with the names there are."""
        for each in self.differences:
            if each.name == name:
                return each
        raise KeyError(f"no difference {name!r}; there are: {', '.join(each.name for each in self.differences)}")


def triangulate(
    staffing: Staffing, estimates: tuple[Estimate, ...], facts: Facts, absence: Fraction = Fraction(1)
) -> Triangulation:
    """Staffing and estimates beside one another.

    `absence` is the factor of the absence allowance, by which worked hours are raised that do not hold paid absence.
    """
    return _table(staffing.week_minutes, (*_staff_rows(staffing, absence), *map(_estimate_row, estimates)), facts)


def _table(week_minutes: int, rows: tuple[Row, ...], facts: Facts) -> Triangulation:
    green, amber = facts.difference_green, facts.difference_amber
    bands = (
        f"green up to {percent(green.exact).normalize():f} %, amber up to {percent(amber.exact).normalize():f} % "
        f"{amber.unit} ({amber.confidence}: {amber.source})"
    )
    return Triangulation(
        week_minutes=week_minutes, rows=rows, differences=tuple(_differences(rows, facts)), bands=bands
    )


def _staff_rows(staffing: Staffing, absence: Fraction) -> Iterator[Row]:
    week, as_at = staffing.week_minutes, f"as at {staffing.as_at}"
    yield Row(measure="funded", label=f"Funded establishment {as_at}", wte=staffing.funded, week_minutes=week)
    yield Row(measure="in post", label=f"In post {as_at}", wte=staffing.in_post, week_minutes=week)
    if staffing.worked is not None:
        at_work = staffing.worked_basis == "at work"
        added = f", with {percent(absence - 1)} % absence allowance added" if at_work else ""
        label = f"Worked {staffing.dates.words}, supplementary staff included{added}"
        wte = staffing.worked * (absence if at_work else 1)
        yield Row(measure="worked", label=label, wte=wte, week_minutes=week)


def _estimate_row(estimate: Estimate) -> Row:
    return Row(measure=estimate.kind, label=estimate.label, wte=estimate.wte, week_minutes=estimate.week_minutes)


def _differences(rows: tuple[Row, ...], facts: Facts) -> Iterator[Difference]:
    held = {row.measure: row.wte for row in rows}
    yield _difference("vacancy", held["funded"] - held["in post"], held["funded"], facts)
    if "worked" in held:
        yield _difference("worked - funded", held["worked"] - held["funded"], held["funded"], facts)
    estimates = [row.measure for row in rows if row.measure not in STAFF]
    for of in estimates:
        for against in STAFF:
            if against in held:
                yield _difference(f"{of} - {against}", held[of] - held[against], held[against], facts)
    for of in estimates:
        if of != "judgement" and "judgement" in held:
            yield _difference(f"{of} - judgement", held[of] - held["judgement"], held["judgement"], facts)


def _difference(name: str, wte: Fraction, base: Fraction, facts: Facts) -> Difference:
    share = wte / base if base else None
    return Difference(name=name, wte=wte, share=share, colour=None if share is None else colour_of(share, facts))


def colour_of(share: Fraction, facts: Facts) -> Colour:
    """The band of a difference, whichever way it goes; the limits belong to the milder band."""
    if abs(share) <= facts.difference_green.exact:
        return "green"
    return "amber" if abs(share) <= facts.difference_amber.exact else "red"


class LaterWeek(Noun):
    """The same work and the same funded establishment once the full-time week has changed."""

    words: str
    """What changes, and when."""
    triangulation: Triangulation
    """The table then, without worked hours and without printed figures whose work is not known."""


def on_later_week(
    staffing: Staffing, estimates: tuple[Estimate, ...], minutes: int, since: dt.date, facts: Facts
) -> LaterWeek:
    """The table on another full-time week: the same work needs another number of people."""
    moved = (estimate.on_week(minutes) for estimate in estimates)
    rows = (
        *(row for row in _staff_rows(staffing, Fraction(1)) if row.measure != "worked"),
        *(_estimate_row(each) for each in moved if each is not None),
    )
    before = staffing.week_minutes / MINUTES
    words = (
        f"the full-time week becomes {minutes / MINUTES:g} hours on {since}, and was {before:g}: "
        "the same work and the same funded whole-time equivalents, and another difference between them"
    )
    return LaterWeek(words=words, triangulation=_table(minutes, rows, facts))
