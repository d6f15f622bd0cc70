"""Hours owed by the year, as they stand before the period."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class AnnualHours(OfPeriod, OfPerson, Part):
    """Hours owed by the year, as they stand before the period. A line is a `roster.ward.AnnualHours`."""

    __tablename__ = "annual_hours"
    part = "annual_hours"
    noun = nouns.AnnualHours
    copied: ClassVar = {"person": "person"}

    document: Mapped[nouns.AnnualHours] = document(nouns.AnnualHours)
