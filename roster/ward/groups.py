"""Groups of staff that demand is written for."""

from __future__ import annotations

from typing import Literal

from roster.ward.base import Id, Noun, Words


class Group(Noun):
    """People who can stand for one another: of these bands (all, if none is named), with every skill, without any.

    `kind` staff is headcount on the floor; skill is a competence that must be present among them.
    """

    id: Id
    title: str
    kind: Literal["staff", "skill"] = "staff"
    bands: tuple[int, ...] = ()
    skills: Words = ()
    without: Words = ()
