"""What a board plans a year of duties with."""

from __future__ import annotations

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.files import Record
from staffing_tools.year import FinancialYear


class Done(Noun):
    """Something that was done, where no log says so."""

    section: Id
    """Section of the Act."""
    about: Title
    """A ward, a profession, or the board."""
    due: Date
    """The day on which it was due."""
    done_on: Date
    """The day on which it was done."""


class CalendarPlan(Record):
    """The year, the wards that use the common staffing method, and the professions that report to the board."""

    year: FinancialYear
    """The financial year, such as 2025-26."""
    wards: tuple[Id, ...] = Field(min_length=1)
    """Wards that use the common staffing method."""
    professions: tuple[Title, ...] = ("nursing",)
    """Professions whose leads report to the board each quarter."""
    done: tuple[Done, ...] = ()
    """What was done."""
