"""Skills held between dates."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class Competence(OfPerson, Dated, Part):
    """Skills held between dates. A line is a `roster.ward.Competence`."""

    __tablename__ = "competences"
    part = "competences"
    noun = nouns.Competence
    copied: ClassVar = {"person": "person", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.Competence] = document(nouns.Competence)
