"""Who is kept apart or together: private, and without a reason."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfTwoPeople, Part
from api.storage.types import document


class Pairing(OfTwoPeople, Dated, Part):
    """Who is kept apart or together: private, and without a reason. A line is a `roster.ward.Pairing`."""

    __tablename__ = "pairings"
    part = "pairings"
    noun = nouns.Pairing
    copied: ClassVar = {"person": "first", "other": "second", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.Pairing] = document(nouns.Pairing)
