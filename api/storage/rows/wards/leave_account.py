"""Leave years, with what was taken before the period."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPeriod, OfPerson, Part
from api.storage.types import document


class LeaveAccount(OfPeriod, OfPerson, Part):
    """Leave years, with what was taken before the period. A line is a `roster.ward.LeaveAccount`."""

    __tablename__ = "leave_accounts"
    part = "leave_accounts"
    noun = nouns.LeaveAccount
    copied: ClassVar = {"person": "person"}

    document: Mapped[nouns.LeaveAccount] = document(nouns.LeaveAccount)
