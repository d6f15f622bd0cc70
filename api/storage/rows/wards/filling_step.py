"""The ward's own order of filling gaps."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Part
from api.storage.types import document


class FillingStep(Part):
    """The ward's own order of filling gaps. A line is a `roster.ward.FillingStep`."""

    __tablename__ = "filling_steps"
    part = "gap_filling"
    noun = nouns.FillingStep

    document: Mapped[nouns.FillingStep] = document(nouns.FillingStep)
