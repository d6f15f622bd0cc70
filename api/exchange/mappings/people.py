"""The mapping of a table of people."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from api.exchange.mappings.shared import Sourced, Taking
from roster.ward import Noun


class PersonFields(Noun):
    """Where the fields of a person come from. Fields that are left out stay as they are."""

    name: Sourced | None = None
    """Name in full; it is never what people are matched by."""
    band: Sourced | None = None
    """Pay band, a number."""
    sex: Sourced | None = None
    """F, M or X."""
    skills: Sourced | None = None
    """Skills held for good, parted by commas, semicolons or |; each goes through the codes."""
    duties: Sourced | None = None
    """Codes of duties, likewise."""
    in_numbers: Sourced | None = None
    """Whether the person counts towards cover: true or false."""
    employment: Sourced | None = None
    """substantive, bank, agency or unpaid."""


class ContractFields(Noun):
    """Where a person's contract comes from; an earlier one that still runs ends the day before it."""

    start: Sourced
    """First date of the contract."""
    end: Sourced | None = None
    """Last date of the contract; an empty cell where it runs on."""
    wte: Sourced | None = None
    """Whole-time equivalent; or give weekly_hours."""
    weekly_hours: Sourced | None = None
    """Exact hours a week, such as 37.5 or 22.75; or give wte."""

    @model_validator(mode="after")
    def _hours_once(self) -> ContractFields:
        if (self.wte is None) == (self.weekly_hours is None):
            raise ValueError("give the hours once: either wte or weekly_hours")
        return self


class PeopleMapping(Taking):
    """A table with a row for each of the ward's people."""

    kind: Literal["people"]
    """people."""
    fields: PersonFields = PersonFields()
    """Fields of the person."""
    contract: ContractFields | None = None
    """The person's contract, if the table has it."""
