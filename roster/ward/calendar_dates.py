"""Named calendars: school holidays, festivals and other dates that patterns refer to."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from roster.ward.base import Date, Id, Noun, Title, parted, read_date


class Stretch(NamedTuple):
    """Dates from `first` to `last`, both of them in it."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many dates there are."""
        return (self.last - self.first).days + 1


def _stretches(value: Any) -> Any:
    """Stretches from "2026-10-12/2026-10-16 2026-11-30", a list of such texts, or dates."""
    parts = parted(value)
    return tuple(_stretch(part) for part in parts) if isinstance(parts, list | tuple) else value


def _stretch(part: Any) -> Any:
    if isinstance(part, Stretch):
        return part
    first, _, last = part.partition("/") if isinstance(part, str) else (part, "", "")
    return Stretch(read_date(first), read_date(last or first))


def _in_order(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    if any(stretch.last < stretch.first for stretch in stretches):
        raise ValueError("has a stretch that ends before it starts; write FIRST/LAST")
    ordered = tuple(sorted(stretches))
    if any(later.first <= earlier.last for earlier, later in itertools.pairwise(ordered)):
        raise ValueError("has stretches that overlap; give each date once")
    return ordered


def stretch_text(stretch: Stretch) -> str:
    """A stretch as it is written: a date, or FIRST/LAST."""
    return str(stretch.first) if stretch.first == stretch.last else f"{stretch.first}/{stretch.last}"


def _texts(stretches: tuple[Stretch, ...]) -> list[str]:
    return [stretch_text(stretch) for stretch in stretches]


Stretches = Annotated[
    tuple[Stretch, ...],
    BeforeValidator(_stretches),
    AfterValidator(_in_order),
    Field(min_length=1, max_length=400),
    PlainSerializer(_texts, return_type=list[str], when_used="json"),
    WithJsonSchema({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}], "format": "dates"}),
]
"""Stretches of dates in order, written "2026-10-12/2026-10-16 2026-11-30"."""


class Calendar(Noun):
    """Dates with a name of their own, from `first` to `last`: what it does not list in between is known not to be one.

    School holidays are a council's and end with its school year; nothing is known of dates beyond.
    """

    id: Id
    """Short name, used in patterns."""
    title: Title = Field(repr=False)
    """Name in full."""
    first: Date
    """First date that the calendar covers."""
    last: Date
    """Last date that it covers."""
    dates: Stretches
    """Its dates: single ones, or FIRST/LAST."""
    source: Title = Field(repr=False)
    """Where the dates are published."""
    confidence: Literal["SEEN", "UNCONFIRMED", "ILLUSTRATIVE"] = "UNCONFIRMED"
    """Read in the source; not read yet; or invented, and never to be relied on."""

    @model_validator(mode="after")
    def _lies_within(self) -> Calendar:
        if self.last < self.first:
            raise ValueError("the calendar ends before it starts")
        if self.dates[0].first < self.first or self.dates[-1].last > self.last:
            raise ValueError("has dates before its first or after its last; make it cover them")
        return self

    def __contains__(self, date: dt.date) -> bool:
        return any(stretch.first <= date <= stretch.last for stretch in self.dates)

    def covers(self, date: dt.date) -> bool:
        """Whether the calendar knows of the date."""
        return self.first <= date <= self.last

    @property
    def share_of_the_rest(self) -> Fraction:
        """Its dates for each other date that it covers: what a day must take on for hours to be averaged."""
        held = sum(stretch.days for stretch in self.dates)
        rest = Stretch(self.first, self.last).days - held
        return Fraction(held, rest) if rest else Fraction(0)


Calendars = tuple[Calendar, ...]


def calendar_of(id_: str, calendars: Iterable[Calendar]) -> Calendar:
    """The calendar with this id. Raises KeyError."""
    for calendar in calendars:
        if calendar.id == id_:
            return calendar
    raise KeyError(id_)
