"""What people work elsewhere."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class OtherWork(OfPerson, Dated, Part):
    """What people work elsewhere. A line is a `roster.ward.OtherWork`."""

    __tablename__ = "other_work"
    part = "other_work"
    noun = nouns.OtherWork
    copied: ClassVar = {"person": "person", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.OtherWork] = document(nouns.OtherWork)
