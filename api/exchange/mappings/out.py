"""Mappings of tables that go out: hours worked for payroll and time systems, and absence without its reasons."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator, model_validator

from api.exchange.mappings.shared import MAPPING_SCHEMA, Codes, DateOrder, Decimals, known_schema
from roster.pay import TimeElement
from roster.ward import Noun
from roster.ward.base import Text, Title

Separator = Literal[",", ";", "\t"]


def _once(field: str | None, value: str | None) -> None:
    """Raises ValueError unless a column holds one thing."""
    if (field is None) == (value is None):
        raise ValueError("give either a field or a value")


class OutColumn(Noun):
    """A column that is written."""

    heading: Title
    """Its heading."""
    value: Text | None = None
    """What stands in every row, such as the number of a cost centre; or give a field."""
    codes: Codes = Field(default_factory=dict)
    """Their word for each of ours; left out, ours are theirs."""
    unknown: Literal["refuse", "keep"] = "refuse"
    """What becomes of a word that is not among the codes."""


class HoursColumn(OutColumn):
    """A column of hours worked."""

    field: Literal["person", "date", "duty", "element", "hours"] | None = None
    """What stands in it."""

    @model_validator(mode="after")
    def _holds_something(self) -> HoursColumn:
        _once(self.field, self.value)
        return self


class AwayColumn(OutColumn):
    """A column of absence."""

    field: Literal["person", "start", "end", "days"] | None = None
    """What stands in it; `days` are whole days."""

    @model_validator(mode="after")
    def _holds_something(self) -> AwayColumn:
        _once(self.field, self.value)
        return self


class Giving(Noun):
    """What every mapping of a table that goes out says."""

    schema_version: int = Field(default=MAPPING_SCHEMA, alias="schema")
    """Version of the form of this file."""
    title: Title
    """What it is for, such as the system that reads it."""
    sheet: Title = "export"
    """Name of the sheet of a workbook."""
    separator: Separator = ","
    """Between the columns of a CSV file."""
    dates: DateOrder = "year first"
    """2026-11-02, 02/11/2026 or 11/02/2026."""
    decimal: Decimals = "point"
    """7.5 or 7,5."""

    @field_validator("schema_version", mode="after")
    @classmethod
    def _is_known(cls, version: int) -> int:
        return known_schema(version)


class HoursOut(Giving):
    """Hours of a roster, a row for each value of the other columns, summed over what no column tells apart."""

    kind: Literal["hours"]
    """hours."""
    hours: Literal["decimal", "minutes", "clock"] = "decimal"
    """7.5, 450 or 7:30; decimal hours have as many places as they need, and two at the most."""
    elements: tuple[TimeElement, ...] = tuple(TimeElement)
    """Elements of pay that are written; left out, all."""
    columns: tuple[HoursColumn, ...] = Field(min_length=1, max_length=30)
    """Columns in order."""


class AwayOut(Giving):
    """Who is away when, a row for each absence that touches the period; why is never written."""

    kind: Literal["away"]
    """away."""
    columns: tuple[AwayColumn, ...] = Field(min_length=1, max_length=30)
    """Columns in order."""
