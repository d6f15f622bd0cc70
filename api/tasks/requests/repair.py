"""A published roster is to be repaired."""

from __future__ import annotations

from pydantic import Field, model_validator

import roster.ward as nouns
from api.tasks.requests.about import AboutRoster
from api.tasks.requests.resources import LONGEST, Search
from roster.ward.base import Date, Id, Noun


class Gone(Noun):
    """A person is away from one date to another, whole days; why is not asked."""

    person: Id
    """Id of the person."""
    start: Date
    """First date away."""
    end: Date
    """Last date away."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Gone:
        if self.end < self.start:
            raise ValueError("the absence ends before it starts")
        return self


class RepairRequest(Search):
    """What has happened beside what the ward knows already, and how the least change is to be looked for."""

    absent: tuple[Gone, ...] = Field(default=(), max_length=500)
    """Who is away, and when; absence that the ward holds need not be given again."""
    withdrawn: tuple[nouns.Withdrawn, ...] = Field(default=(), max_length=500)
    """Who does not work on which date."""
    surges: tuple[nouns.Surge, ...] = Field(default=(), max_length=500)
    """Where more people are needed."""
    agreed: tuple[nouns.Agreed, ...] = Field(default=(), max_length=5000)
    """Who has agreed to change which date, for the record of changes."""
    first: Date | None = None
    """The first date that may change; left out, today."""
    seconds: float = Field(default=20.0, ge=1.0, le=LONGEST)
    """Most seconds of search."""

    @property
    def events(self) -> nouns.Events:
        """What has happened."""
        absent = tuple(nouns.Away(person=each.person, start=each.start, end=each.end) for each in self.absent)
        return nouns.Events(absent=absent, withdrawn=self.withdrawn, surges=self.surges, agreed=self.agreed)


class RepairWork(AboutRoster, RepairRequest):
    """The same, with the roster that was published."""
