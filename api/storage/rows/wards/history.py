"""What people worked before the period."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class History(OfPeriod, OfPerson, Part):
    """What people worked before the period. A line is a `roster.ward.History`."""

    __tablename__ = "histories"
    part = "history"
    noun = nouns.History
    copied: ClassVar = {"person": "person"}
    unique: ClassVar = ("period_id", "person")

    document: Mapped[nouns.History] = document(nouns.History)
