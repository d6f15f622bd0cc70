"""What people ask for."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class Wish(OfPeriod, OfPerson, Part):
    """What people ask for. A line is a `roster.ward.Wish`."""

    __tablename__ = "wishes"
    part = "wishes"
    noun = nouns.Wish
    copied: ClassVar = {"code": "id", "person": "person", "date": "date"}
    unique: ClassVar = ("period_id", "code")

    code: Mapped[str]
    date: Mapped[dt.date]
    document: Mapped[nouns.Wish] = document(nouns.Wish)
