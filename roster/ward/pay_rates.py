"""What the board pays: rates that take the place of those that come with the program."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import Date, Noun, Title

PaidAs = Literal["salary", "night premium", "sunday premium", "bank", "framework agency", "off-framework agency"]

_FIGURE = {"salary": "annual_pounds", "night premium": "percent", "sunday premium": "percent"}


class PayRate(Noun):
    """From `start` on, a band's full-time salary, an unsocial premium, or an hour from the bank or an agency.

    A salary is what a full-time year costs in pay. Premiums are in percent of plain time; both are given or neither is.
    An hour from the bank or an agency is the price for all of it, premiums and fees included. What a board gives counts
    as confirmed.
    """

    paid_as: PaidAs
    """What the rate is for."""
    band: int = Field(ge=2, le=9)
    """Pay band."""
    start: Date
    """First date on which it holds."""
    annual_pounds: int | None = Field(default=None, ge=1, le=1_000_000)
    """Pounds for a full-time year, for a salary."""
    hourly_pence: int | None = Field(default=None, ge=1, le=1_000_000)
    """Pence an hour, for the bank or an agency."""
    percent: int | None = Field(default=None, ge=0, le=300)
    """Percent of plain time, for a premium: of nights and Saturdays, or of Sundays and public holidays."""
    source: Title
    """Where the rate is written."""

    @model_validator(mode="after")
    def _one_figure(self) -> PayRate:
        wanted = _FIGURE.get(self.paid_as, "hourly_pence")
        given = {name for name in ("annual_pounds", "hourly_pence", "percent") if getattr(self, name) is not None}
        if given != {wanted}:
            raise ValueError(f"a rate for {self.paid_as} is given in {wanted} and in nothing else")
        return self
