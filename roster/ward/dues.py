"""Duties away from the floor that people are due: supervision, reflective practice, learning, appraisal."""

from __future__ import annotations

from pydantic import Field, model_validator

from roster.ward.base import Id, Noun, Words


class Due(Noun):
    """Everybody of a group, or one person, is due so many of some non-clinical duties in the period.

    The duties take hours and give no cover. Rostering them as shifts is what keeps them from being squeezed out.
    """

    group: Id | None = None
    """Id of the group whose members are all due them; or give person."""
    person: Id | None = None
    """Id of the person who is due them; or give group."""
    duties: Words = Field(min_length=1)
    """Codes of the non-clinical duties, any of which counts."""
    least: int = Field(default=1, ge=1, le=100)
    """Fewest in the period."""

    @model_validator(mode="after")
    def _names_one(self) -> Due:
        if (self.group is None) == (self.person is None):
            raise ValueError("say who is due them: either group or person")
        return self
