"""Who learns outside the numbers, and when."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class Placement(OfPerson, Dated, Part):
    """Who learns outside the numbers, and when. A line is a `roster.ward.Placement`."""

    __tablename__ = "placements"
    part = "placements"
    noun = nouns.Placement
    copied: ClassVar = {"person": "person", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.Placement] = document(nouns.Placement)
