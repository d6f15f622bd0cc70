"""Protected learning that is due in the period."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class Learning(OfPeriod, OfPerson, Part):
    """Protected learning that is due in the period. A line is a `roster.ward.Learning`."""

    __tablename__ = "learning"
    part = "learning"
    noun = nouns.Learning
    copied: ClassVar = {"person": "person"}

    document: Mapped[nouns.Learning] = document(nouns.Learning)
