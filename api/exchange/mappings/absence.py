"""The mapping of a table of absence."""

from __future__ import annotations

from typing import Literal

from api.exchange.mappings.shared import Sourced, Taking
from roster.ward import Noun


class AbsenceFields(Noun):
    """Where the fields of an absence come from. No other column of the table is read, so no reason comes in."""

    start: Sourced
    """First date away."""
    end: Sourced | None = None
    """Last date away; left out or empty, the first."""
    start_time: Sourced | None = None
    """From when on the first date, HH:MM."""
    end_time: Sourced | None = None
    """Until when on the last date, HH:MM."""
    kind: Sourced | None = None
    """Our kind of absence, by a table of their codes; left out, other."""
    credited: Sourced | None = None
    """Whether whole days count towards contract hours: true or false; left out, true."""


class AbsenceMapping(Taking):
    """A table with a row for each absence. Absence is told apart by person and beginning.

    With `missing` at remove, absence that touches the period and is not in the table is taken away.
    """

    kind: Literal["absence"]
    """absence."""
    fields: AbsenceFields
    """Fields of an absence."""
    strangers: Literal["refuse", "leave out"] = "refuse"
    """What becomes of rows of nobody on the ward."""
