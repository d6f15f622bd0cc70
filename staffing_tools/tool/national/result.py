"""The result of the national tool, entered as it was printed: the authoritative figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer

from roster.ward import Noun
from roster.ward.base import Date, Id, Text, Title
from staffing_tools.establishment import AbsenceAllowance, TimeToLead
from staffing_tools.files import Record
from staffing_tools.spans import DateSpan
from staffing_tools.ward import AssessedWard

Printed = Annotated[
    Decimal,
    Field(ge=0, le=10_000, decimal_places=6),
    PlainSerializer(str, return_type=str, when_used="json-unless-none"),
]
"""A figure with the decimals that it was printed with: 34.10 stays 34.10 if it is given as text."""


class PrintedLine(Noun):
    """A line of the tool's report."""

    label: Title
    """Its words."""
    wte: Printed
    """Its figure."""


class NationalResult(Record):
    """What the national platform printed, and what that figure holds."""

    id: Id
    """Short name of the result."""
    ward: AssessedWard
    """The ward."""
    tool: Id
    """Id of the tool among those that are known."""
    name: Title
    """Name of the tool as printed."""
    version: Title
    """Version as printed."""
    dates: DateSpan
    """First and last day of the run."""
    printed_on: Date
    """The day of the report."""
    wte: Printed
    """Whole-time equivalents as printed."""
    lines: tuple[PrintedLine, ...] = ()
    """Its parts, as printed."""
    week_minutes: int | None = Field(default=None, ge=1, le=10080)
    """Minutes of the full-time week that the tool reckons with; left out, the report does not say."""
    holds_allowance: AbsenceAllowance | None = None
    """The allowance inside the figure; left out, none or not said."""
    added_allowance: AbsenceAllowance | None = None
    """An allowance to be added to the figure; only where it holds none."""
    lead: TimeToLead
    """Time to lead, inside the figure or to be added to it."""
    note: Text = ""
    """Whatever the report says besides."""

    @property
    def authority(self) -> Literal["authoritative"]:
        """What the figure may be taken for."""
        return "authoritative"

    @property
    def label(self) -> str:
        """What to call it wherever a figure of it stands."""
        return f"{self.name}, version {self.version}, as printed on {self.printed_on}"

    @property
    def total_wte(self) -> Fraction:
        """The printed figure with what is to be added to it, for comparison with an establishment."""
        nothing = AbsenceAllowance(value=Decimal(0), convention="uplift")
        factor = (self.added_allowance or nothing).factor
        within = self.holds_allowance or self.added_allowance or nothing
        return Fraction(self.wte) * factor + self.lead.added(within)
