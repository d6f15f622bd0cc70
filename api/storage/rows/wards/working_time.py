"""Young workers, opt-outs and health assessments."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import OfPerson, Part
from api.storage.types import document


class WorkingTime(OfPerson, Part):
    """Young workers, opt-outs and health assessments. A line is a `roster.ward.WorkingTime`."""

    __tablename__ = "working_times"
    part = "working_time"
    noun = nouns.WorkingTime
    copied: ClassVar = {"person": "person"}
    unique: ClassVar = ("ward_id", "person")

    document: Mapped[nouns.WorkingTime] = document(nouns.WorkingTime)
