"""Named dates that patterns hold on or beside, such as a council's school terms."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Part
from api.storage.types import document


class Calendar(Part):
    """Named dates that patterns hold on or beside, such as school terms. A line is a `roster.ward.Calendar`."""

    __tablename__ = "calendars"
    part = "calendars"
    noun = nouns.Calendar

    document: Mapped[nouns.Calendar] = document(nouns.Calendar)
