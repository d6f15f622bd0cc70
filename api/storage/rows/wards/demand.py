"""How many people are needed, by interval: standing lines and exceptions on dates."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, Part
from api.storage.types import document


class Demand(Dated, Part):
    """How many people are needed, by interval. A line is a `roster.ward.Demand`."""

    __tablename__ = "demand_lines"
    part = "demand"
    noun = nouns.Demand
    copied: ClassVar = {"first_date": "first_date", "last_date": "last_date"}

    document: Mapped[nouns.Demand] = document(nouns.Demand)
