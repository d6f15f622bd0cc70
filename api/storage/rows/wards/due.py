"""Duties away from the floor that people are due."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Part
from api.storage.types import document


class Due(Part):
    """Duties away from the floor that people are due. A line is a `roster.ward.Due`."""

    __tablename__ = "dues"
    part = "dues"
    noun = nouns.Due
    copied: ClassVar = {"person": "person"}
    of_people: ClassVar = ("person",)

    person: Mapped[str | None]
    document: Mapped[nouns.Due] = document(nouns.Due)
