"""Time to lead by leader and roster period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.exact import Figure
from staffing_tools.files import Record
from staffing_tools.spans import DateSpan
from staffing_tools.twice import twice
from staffing_tools.words import Prose

LostTo = Literal["numbers", "absence", "other"]
"""numbers: the leader was moved into the numbers of a shift. absence: they were away. other: anything else."""

LOST_TO: tuple[LostTo, ...] = ("numbers", "absence", "other")


class Leader(Noun):
    """Somebody with lead clinical professional responsibility for a team."""

    id: Id
    """Pseudonym."""
    role: Title
    """Role, such as senior charge nurse."""


class LostTime(Noun):
    """Time to lead that went elsewhere."""

    date: Date
    """The day."""
    hours: Figure = Field(gt=0, le=24)
    """Hours."""
    to: LostTo
    """numbers: the leader was moved into the numbers of a shift. absence: they were away. other: anything else."""
    reason: Prose = Field(default="", repr=False)
    """Why. It is not repeated in messages."""


class LeadPeriod(Noun):
    """A leader's time in a roster period, in hours."""

    leader: Id
    """The leader."""
    dates: DateSpan
    """First and last day."""
    agreed: Figure
    """Agreed for the period."""
    rostered: Figure
    """Rostered as time to lead."""
    worked: Figure
    """Worked as such."""
    lost: tuple[LostTime, ...] = ()
    """Rostered and lost."""

    def lost_to(self, kind: LostTo) -> Decimal:
        """Hours that went to the numbers, to absence, or elsewhere."""
        return sum((each.hours for each in self.lost if each.to == kind), Decimal(0))


class LeadLog(Record):
    """Time to lead on a ward. The Act names no amount; what is agreed is the board's."""

    ward: Id
    """The ward."""
    leaders: tuple[Leader, ...] = ()
    """Leaders."""
    periods: tuple[LeadPeriod, ...] = Field(default=(), max_length=5000)
    """Their time."""

    @model_validator(mode="after")
    def _is_sound(self) -> LeadLog:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        known = [leader.id for leader in self.leaders]
        yield from twice("leaders", known)
        if any(period.leader not in known for period in self.periods):
            yield f"a period names a leader who is not there; known: {', '.join(known)}"
        ordered = sorted(self.periods, key=lambda period: (period.leader, period.dates.first))
        for earlier, later in pairwise(ordered):
            if earlier.leader == later.leader and later.dates.overlaps(earlier.dates):
                yield f"two periods of a leader overlap on {later.dates.first}; correct one of them"
        for period in self.periods:
            if any(lost.date not in period.dates for lost in period.lost):
                yield f"time was lost outside its period ({period.dates.words}); correct one of the two"
