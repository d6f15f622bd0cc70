"""Groups of staff that demand is written for."""

from __future__ import annotations

from typing import Literal

from roster.ward.base import Id, Noun, Numbers, Title, Words


class Group(Noun):
    """People who can stand for one another: of these bands (all, if none is named), with every skill, without any.

    `kind` staff is headcount on the floor; skill is a competence that must be present among them.
    """

    id: Id
    """Short name, used in demand."""
    title: Title
    """Name in full."""
    kind: Literal["staff", "skill"] = "staff"
    """Headcount on the floor, or a competence among them."""
    bands: Numbers = ()
    """Pay bands that count; left out, all."""
    skills: Words = ()
    """Skills that a member must all have."""
    without: Words = ()
    """Skills that rule a person out."""
