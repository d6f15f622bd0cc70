"""Groups of staff that demand is written for."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from roster.ward.base import Id, Noun, Numbers, Title, Words

GroupKind = Literal["staff", "skill", "senior", "nominee", "sex"]
"""What a group is wanted for: headcount; a competence; seniority (MIX-03); a role such as the response team (MIX-12);
intimate care (MIX-09). All but headcount are counted among the staff on the floor and not beside them."""


class Group(Noun):
    """People who can stand for one another: of these bands (all, if none is named), with every skill, without any.

    `kind` staff is headcount on the floor; the others must or should be present among them, each under its own rule
    and at its own price. A group by `sex` needs the record of an Equality Act review (see the rule gender-mix).
    """

    id: Id
    """Short name, used in demand."""
    title: Title
    """Name in full."""
    kind: GroupKind = "staff"
    """Headcount on the floor, or what must or should be present among them."""
    bands: Numbers = ()
    """Pay bands that count; left out, all."""
    skills: Words = ()
    """Skills that a member must all have."""
    without: Words = ()
    """Skills that rule a person out."""
    sex: Literal["F", "M", ""] = ""
    """The sex of its members, for the kind sex alone."""

    @model_validator(mode="after")
    def _sex_fits(self) -> Group:
        if (self.kind == "sex") != bool(self.sex):
            raise ValueError('a group of kind "sex" names the sex of its members, and no other group does')
        return self
