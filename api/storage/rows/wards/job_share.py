"""Two people of whom exactly one is on the floor."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Dated, OfTwoPeople, Part
from api.storage.types import document


class JobShare(OfTwoPeople, Dated, Part):
    """Two people of whom exactly one is on the floor. A line is a `roster.ward.JobShare`."""

    __tablename__ = "job_shares"
    part = "job_shares"
    noun = nouns.JobShare
    copied: ClassVar = {"person": "first", "other": "second", "first_date": "start", "last_date": "end"}

    document: Mapped[nouns.JobShare] = document(nouns.JobShare)
