"""Duties that people are rostered to."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Coded, Part
from api.storage.types import document


class Shift(Coded, Part):
    """Duties that people are rostered to. A line is a `roster.ward.Shift`."""

    __tablename__ = "shifts"
    part = "shifts"
    noun = nouns.Shift
    copied: ClassVar = {"code": "code"}

    document: Mapped[nouns.Shift] = document(nouns.Shift)
