"""Women and men on the floor, for intimate care, searches and observation."""

from __future__ import annotations

from pydantic import Field

from roster.rules.cover.cover_rule import CoverRule, CoverValues
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import Problem, WardError


class Values(CoverValues):
    """Parameters of the gender mix."""

    review: str = Field(description="The record of the Equality Act review that allows it; empty, it is not used")


class GenderMix(CoverRule[Values]):
    """MIX-09: women or men present, as the demand lines of groups of kind sex ask, where a review allows it.

    Rostering by sex is lawful only where the care needs it (Equality Act 2010 schedule 9 part 1, to be confirmed by the
    board), so a ward that has such a group names the record of its review.
    """

    id = "gender-mix"
    title = "Gender mix"
    example = "Women: 0 of 1 on Mon 2 Nov 21:00-07:00, 1 short"
    kind = "sex"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced cover term for each piece of each need. Raises WardError without the record of a review."""
        unreviewed = [index for index, group in enumerate(frame.ward.groups) if group.kind == "sex"]
        if unreviewed and not self.values.review:
            message = "a group by sex needs the record of an Equality Act review: set gender-mix, review, in rules"
            raise WardError(tuple(Problem(("groups", index, "kind"), message) for index in unreviewed))
        super().lower(frame, out)
