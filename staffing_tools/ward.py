"""The ward that is assessed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Id, Title

WardKind = Literal[
    "acute adult",
    "intensive psychiatric care",
    "older adult",
    "rehabilitation",
    "forensic",
    "learning disability",
    "child and adolescent",
    "perinatal",
    "eating disorder",
]
"""Kinds of mental health and learning disability ward."""


class AssessedWard(Noun):
    """What an assessment needs to know of a ward. Nothing here or below it identifies a patient."""

    id: Id
    """Short name of the ward."""
    title: Title
    """Name of the ward in full."""
    kind: WardKind
    """Kind of ward."""
    beds: int = Field(ge=1, le=200)
    """Number of beds."""
