"""Who is away when."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class Absence(OfPerson, Dated, Part):
    """Who is away when. A line is a `roster.ward.Absence`."""

    __tablename__ = "absences"
    part = "absence"
    noun = nouns.Absence
    copied: ClassVar = {"person": "person", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.Absence] = document(nouns.Absence)
