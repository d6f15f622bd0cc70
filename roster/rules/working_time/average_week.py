"""Forty-eight hours a week on average over the reference period."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, hours, on
from roster.rules.working_time.reference import Reference, references
from roster.table import Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Problem, Ward, WardError


class Values(RuleValues):
    """Parameters of the average week."""

    most_minutes: int = Field(ge=0, le=10080, description="Most minutes a week on average")
    weeks: int = Field(ge=1, le=52, description="Weeks of the reference period; a board may agree up to 26")
    opt_out_permitted: bool = Field(description="Whether the board permits people to opt out (reg 5)")


class AverageWeek(Rule[Values]):
    """Working Time Regulations 1998 reg 4: rolling reference periods, one ending with each whole week of the roster.

    Where less is known than the reference period, the average is over what is known; for a new starter that is the
    law as well (reg 4(4)). Whole days of absence are left out of the average, a seventh of the weekly limit each.
    Reg 4(6) puts the same number of following days in their place, which a roster cannot know. Work elsewhere counts.
    A reference period that ends during an opt-out (reg 5) is not judged, and one that ends later begins after it.
    Amount: hours beyond.
    """

    id = "average-week"
    title = "Average week"
    example = (
        "Five long days in a starter's first week: 57.5 h from Mon 2 Nov to Sun 8 Nov: 9.5 h too many for an average "
        "of 48 h a week"
    )
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard limit on each reference period that could go beyond it. Raises WardError for an opt-out barred."""
        self._heed_the_board(frame.ward)
        for row, person in enumerate(frame.rows):
            for reference in references(frame, row, self.values.weeks, opt_outs=True):
                limit = reference.limit(self.values.most_minutes)
                limit.lower(frame, out, Origin(self.id, person, str(limit.last)), row)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every reference period with too many hours, at its last day."""
        self._heed_the_board(reading.ward)
        for person in reading.people:
            for reference in references(reading.frame, reading.frame.row(person.id), self.values.weeks, opt_outs=True):
                found = reference.limit(self.values.most_minutes).read(reading, person.id)
                if found.beyond:
                    words = self._words(reference, found.worked, found.beyond)
                    yield Finding(self.id, person.id, reference.last, True, found.amount, 0, words)

    def _heed_the_board(self, ward: Ward) -> None:
        """Raise WardError for an opt-out where the board permits none."""
        barred = [
            n for n, line in enumerate(ward.working_time) if line.opt_out_from and not self.values.opt_out_permitted
        ]
        if barred:
            message = (
                f"the board permits no opt-out; take it out, or set {self.id}, parameter opt_out_permitted, in rules"
            )
            raise WardError(tuple(Problem(("working_time", index, "opt_out_from"), message) for index in barred))

    def _words(self, reference: Reference, worked: int, beyond: int) -> str:
        absent = f", {counted(reference.absent, 'day')} of absence left out" if reference.absent else ""
        return (
            f"{hours(worked)} from {on(reference.first)} to {on(reference.last)}{absent}: {hours(beyond)} too many "
            f"for an average of {hours(self.values.most_minutes)} a week"
        )
