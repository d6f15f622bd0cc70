"""What people carry into the period."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class Ledger(OfPeriod, OfPerson, Part):
    """What people carry into the period. A line is a `roster.ward.Ledger`."""

    __tablename__ = "ledgers"
    part = "ledgers"
    noun = nouns.Ledger
    copied: ClassVar = {"person": "person"}
    unique: ClassVar = ("period_id", "person")

    document: Mapped[nouns.Ledger] = document(nouns.Ledger)
