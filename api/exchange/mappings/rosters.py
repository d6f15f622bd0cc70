"""The mapping of a roster."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from api.exchange.mappings.shared import Source, Sourced, Taking

OFF = ""
"""Our word for a day off, to which their codes of leave and rest lead."""


class RosterMapping(Taking):
    """A roster as a list, a row for each duty; or as a grid, a row for each person and a column for each date.

    Codes lead to our codes of duties, or to nothing for a day off. `missing` is about days without a row, and in a grid
    about empty cells: they are days off, or stay as they are in the roster over which the table comes.
    """

    kind: Literal["roster"]
    """roster."""
    layout: Literal["list", "grid"] = "list"
    """A list, or a grid whose headings are dates."""
    date: Sourced | None = None
    """Of a list, the date."""
    duty: Sourced = Source(value=OFF)
    """Of a list, the duty; of a grid its codes alone."""
    two_duties: bool = False
    """Whether two rows of a person and date are two duties; otherwise they are refused."""
    strangers: Literal["refuse", "leave out"] = "refuse"
    """What becomes of rows of nobody on the ward."""
    outside: Literal["refuse", "leave out"] = "refuse"
    """What becomes of dates outside of the period."""

    @model_validator(mode="after")
    def _fits_its_layout(self) -> RosterMapping:
        named = (self.date is not None and self.date.column is not None, self.duty.column is not None)
        if self.layout == "list" and not all(named):
            raise ValueError("a list has a column for the date and one for the duty; name both")
        if self.layout == "grid" and any(named):
            raise ValueError("a grid has no column for the date or the duty; leave them out")
        return self
