"""Hours that people owe, between dates."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class Contract(OfPerson, Dated, Part):
    """Hours that people owe, between dates. A line is a `roster.ward.Contract`."""

    __tablename__ = "contracts"
    part = "contracts"
    noun = nouns.Contract
    copied: ClassVar = {"person": "person", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.Contract] = document(nouns.Contract)
