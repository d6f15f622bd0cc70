"""Carer's leave that is asked for, without a reason."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPerson, Part
from api.storage.types import document


class LeaveRequest(OfPerson, Part):
    """Carer's leave that is asked for, without a reason. A line is a `roster.ward.LeaveRequest`."""

    __tablename__ = "leave_requests"
    part = "leave_requests"
    noun = nouns.LeaveRequest
    copied: ClassVar = {"person": "person"}

    document: Mapped[nouns.LeaveRequest] = document(nouns.LeaveRequest)
