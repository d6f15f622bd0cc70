"""Staff moved to other wards, for fair turns."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfPerson, Part
from api.storage.types import document


class Move(OfPerson, Dated, Part):
    """Staff moved to other wards, for fair turns. A line is a `roster.ward.Move`."""

    __tablename__ = "moves"
    part = "moves"
    noun = nouns.Move
    copied: ClassVar = {"person": "person", "first_date": "date", "last_date": "date"}

    document: Mapped[nouns.Move] = document(nouns.Move)
