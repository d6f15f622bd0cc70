"""Who shares shifts with which preceptor."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfTwoPeople, Part
from api.storage.types import document


class Preceptorship(OfTwoPeople, Dated, Part):
    """Who shares shifts with which preceptor. A line is a `roster.ward.Preceptorship`."""

    __tablename__ = "preceptorships"
    part = "preceptorships"
    noun = nouns.Preceptorship
    copied: ClassVar = {"person": "person", "other": "preceptor", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.Preceptorship] = document(nouns.Preceptorship)
