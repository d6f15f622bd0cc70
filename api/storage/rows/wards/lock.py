"""Cells that are fixed."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class Lock(OfPeriod, OfPerson, Part):
    """Cells that are fixed. A line is a `roster.ward.Lock`."""

    __tablename__ = "locks"
    part = "locks"
    noun = nouns.Lock
    copied: ClassVar = {"person": "person", "date": "date"}
    unique: ClassVar = ("period_id", "person", "date")

    date: Mapped[dt.date]
    document: Mapped[nouns.Lock] = document(nouns.Lock)
