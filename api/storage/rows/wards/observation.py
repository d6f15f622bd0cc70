"""Continuous observation on top of the demand."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Coded, Dated, Part
from api.storage.types import document


class Observation(Coded, Dated, Part):
    """Continuous observation on top of the demand. A line is a `roster.ward.Observation`."""

    __tablename__ = "observations"
    part = "observations"
    noun = nouns.Observation
    copied: ClassVar = {"code": "id", "first_date": "first_date", "last_date": "last_date"}

    document: Mapped[nouns.Observation] = document(nouns.Observation)
