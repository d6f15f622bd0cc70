"""Hours to be taken back as time, as they stand before the period."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class TimeOwed(OfPeriod, OfPerson, Part):
    """Hours to be taken back as time, as they stand before the period. A line is a `roster.ward.TimeOwed`."""

    __tablename__ = "time_owed"
    part = "time_owed"
    noun = nouns.TimeOwed
    copied: ClassVar = {"person": "person"}

    document: Mapped[nouns.TimeOwed] = document(nouns.TimeOwed)
