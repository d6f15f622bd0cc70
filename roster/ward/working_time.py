"""What working time law needs to know of a person: dates alone, never a date of birth, a finding or a reason."""

from __future__ import annotations

import datetime as dt

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun


class WorkingTime(Noun):
    """A person's standing under the Working Time Regulations 1998, where it is not everybody's.

    An opt-out of the average week (reg 5) is written and may be ended by notice: at least 7 days of it, at most three
    months if so agreed. It is in force only while the board permits opt-outs (rule average-week).
    """

    person: Id
    """Id of the person."""
    young_until: Date | None = Field(default=None, repr=False)
    """Last date on which the person counts as a young worker."""
    night_worker: bool | None = None
    """Whether nights are their normal course of work; left out, the history tells."""
    health_assessment_due: Date | None = Field(default=None, repr=False)
    """Date by which a night worker's next health assessment is to be offered."""
    opt_out_from: Date | None = None
    """First date of a signed opt-out of the average week."""
    opt_out_to: Date | None = None
    """Last date of the opt-out; left out, it runs on."""
    opt_out_notice: Date | None = None
    """When the person gave notice to end it."""
    opt_out_notice_days: int = Field(default=7, ge=7, le=92)
    """Days of notice that were agreed."""

    @model_validator(mode="after")
    def _opt_out_is_whole(self) -> WorkingTime:
        if self.opt_out_from is None and (self.opt_out_to or self.opt_out_notice):
            raise ValueError("an opt-out needs opt_out_from, the date from which it was signed")
        if self.opt_out_from and self.opt_out_to and self.opt_out_to < self.opt_out_from:
            raise ValueError("the opt-out ends before it starts")
        return self

    @property
    def opt_out_last(self) -> dt.date | None:
        """The last date on which the opt-out holds, notice included; None where it runs on."""
        ends = [self.opt_out_to] if self.opt_out_to else []
        if self.opt_out_notice:
            ends.append(self.opt_out_notice + dt.timedelta(days=self.opt_out_notice_days - 1))
        return min(ends, default=None)

    def opted_out(self, date: dt.date) -> bool:
        """Whether an opt-out holds on the date."""
        last = self.opt_out_last
        return self.opt_out_from is not None and self.opt_out_from <= date and (last is None or date <= last)

    def is_young(self, date: dt.date) -> bool:
        """Whether the person is a young worker on the date."""
        return self.young_until is not None and date <= self.young_until
