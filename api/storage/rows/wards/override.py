"""Logged overrides of rules."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class Override(OfPeriod, OfPerson, Part):
    """Logged overrides of rules. A line is a `roster.ward.Override`."""

    __tablename__ = "overrides"
    part = "overrides"
    noun = nouns.Override
    copied: ClassVar = {"person": "person", "date": "date"}

    date: Mapped[dt.date]
    document: Mapped[nouns.Override] = document(nouns.Override)
