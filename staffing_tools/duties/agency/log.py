"""Every use of agency workers, what employees would have cost, and the reports that were sent."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Title
from staffing_tools.duties.agency.comparator import Comparator
from staffing_tools.duties.agency.occasion import Occasion
from staffing_tools.files import Record
from staffing_tools.twice import twice


class ReturnSent(Noun):
    """A quarterly report that was sent to Ministers, a nil return among them."""

    quarter_ends: Date
    """Last day of the quarter."""
    sent_on: Date
    """The day on which it was sent."""
    occasions: int = Field(ge=0)
    """Occasions that it reported; 0 for a nil return."""


class AgencyLog(Record):
    """Agency work of a board or a ward."""

    title: Title
    """What it is the log of."""
    report_at_limit: bool = False
    """Whether the board also reports exactly 150 %, which the statute does not ask for."""
    comparators: tuple[Comparator, ...] = ()
    """What employees would cost."""
    occasions: tuple[Occasion, ...] = Field(default=(), max_length=50_000)
    """Uses of agency workers."""
    returns: tuple[ReturnSent, ...] = ()
    """Reports that were sent."""

    @model_validator(mode="after")
    def _is_sound(self) -> AgencyLog:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        yield from twice("occasions", (each.id for each in self.occasions))
        yield from twice("comparators of one id and version", ((each.id, each.version) for each in self.comparators))
        yield from twice("returns of one quarter", (each.quarter_ends for each in self.returns))

    def comparator(self, occasion: Occasion) -> Comparator | None:
        """The newest comparator of an occasion's id that holds on its first day."""
        date = occasion.start.date()
        holding = [
            each
            for each in self.comparators
            if each.id == occasion.comparator
            and each.valid_from <= date
            and (each.valid_to is None or date <= each.valid_to)
        ]
        return max(holding, key=lambda each: each.valid_from, default=None)
