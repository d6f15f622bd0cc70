"""What every mapping of a table that comes in has: its shape, whom its rows are of, and which rows count."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from roster.ward import Noun
from roster.ward.base import Id, Text, Title

MAPPING_SCHEMA = 1

DateOrder = Literal["year first", "day first", "month first"]
Decimals = Literal["point", "comma"]
Codes = Annotated[dict[Text, Text], Field(max_length=2000)]
Values = Annotated[tuple[Text, ...], Field(min_length=1, max_length=500)]


class TableShape(Noun):
    """How a table is written."""

    sheet: Text = ""
    """The sheet of a workbook; left out, its only one."""
    headings: int = Field(default=1, ge=1, le=100)
    """The row that names the columns; those above it are passed over."""
    encoding: Literal["utf-8", "windows-1252"] = "utf-8"
    """How the signs of a CSV file are written."""
    dates: DateOrder = "year first"
    """2026-11-02, 02/11/2026 or 11/02/2026; a cell that holds a date is one whatever this says."""
    decimal: Decimals = "point"
    """37.5, with commas between thousands; or 37,5, with points between them."""


class Source(Noun):
    """Where a field comes from. A text alone is the heading of its column."""

    column: Title | None = None
    """Heading of the column; left out, `value` holds for every row."""
    value: Text | None = None
    """What holds where the cell is empty, in our words."""
    codes: Codes = Field(default_factory=dict)
    """Our word for each of theirs; left out, theirs are ours."""
    unknown: Literal["refuse", "keep"] = "refuse"
    """What becomes of a word that is not among the codes."""

    @model_validator(mode="after")
    def _comes_from_somewhere(self) -> Source:
        if self.column is None and self.value is None and not self.codes:
            raise ValueError("names no column and no value; give one of them")
        return self


def _named(value: Any) -> Any:
    return {"column": value} if isinstance(value, str) else value


Sourced = Annotated[Source, BeforeValidator(_named)]
"""A source, or the heading of its column."""


class PersonSource(Noun):
    """The column that says whom a row is of, by the number or code of staff and never by name."""

    column: Title
    """Heading of the column."""
    ids: dict[Text, Id] = Field(default_factory=dict, max_length=2000)
    """Id on our ward for each of theirs; left out, theirs are ours."""
    digits: int | None = Field(default=None, ge=1, le=20)
    """Length to which numbers are filled with zeros in front, which workbooks take away."""


PersonSourced = Annotated[PersonSource, BeforeValidator(_named)]
"""A source of people, or the heading of its column."""


class RowChoice(Noun):
    """Which rows count, by one column: `only` those with some values, or `never` those."""

    column: Title
    """Heading of the column."""
    only: Values | None = None
    """Rows with these values count."""
    never: Values | None = None
    """Rows with these values are left out."""

    @model_validator(mode="after")
    def _one_of_them(self) -> RowChoice:
        if (self.only is None) == (self.never is None):
            raise ValueError("give either only or never")
        return self

    def takes(self, text: str) -> bool:
        """Whether a row with this cell counts."""
        return text in self.only if self.only is not None else text not in (self.never or ())


class Taking(Noun):
    """What every mapping of a table that comes in says."""

    schema_version: int = Field(default=MAPPING_SCHEMA, alias="schema")
    """Version of the form of this file."""
    title: Title
    """What it is for, such as the report of the other system that it reads."""
    table: TableShape = TableShape()
    """How the table is written."""
    person: PersonSourced
    """Whom a row is of."""
    rows: tuple[RowChoice, ...] = Field(default=(), max_length=20)
    """Which rows count: those that every one of these takes."""
    missing: Literal["keep", "remove"] = "keep"
    """What becomes of what the ward has and the table has not."""

    @field_validator("schema_version", mode="after")
    @classmethod
    def _is_known(cls, version: int) -> int:
        return known_schema(version)


def known_schema(version: int) -> int:
    """The version of a mapping. Raises ValueError for one that is not read."""
    if version != MAPPING_SCHEMA:
        raise ValueError(f"is a version of the mapping that this program does not read; it reads {MAPPING_SCHEMA}")
    return version
