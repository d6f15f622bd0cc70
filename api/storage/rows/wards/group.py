"""Groups of staff that demand is written for."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Coded, Part
from api.storage.types import document


class Group(Coded, Part):
    """Groups of staff that demand is written for. A line is a `roster.ward.Group`."""

    __tablename__ = "groups"
    part = "groups"
    noun = nouns.Group
    copied: ClassVar = {"code": "id"}

    document: Mapped[nouns.Group] = document(nouns.Group)
