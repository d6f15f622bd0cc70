"""Agreed patterns and protected adjustments, one effect a line."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class Pattern(OfPerson, Dated, Part):
    """Agreed patterns and protected adjustments, one effect a line. A line is a `roster.ward.AgreedPattern`."""

    __tablename__ = "patterns"
    part = "patterns"
    noun = nouns.AgreedPattern
    copied: ClassVar = {"person": "person", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.AgreedPattern] = document(nouns.AgreedPattern)
