"""The ward's staff."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy.orm import Mapped

import roster.ward as nouns
from api.storage.rows.wards.part import Coded, Part
from api.storage.types import document


class Person(Coded, Part):
    """The ward's staff. A line is a `roster.ward.Person`."""

    __tablename__ = "people"
    part = "people"
    noun = nouns.Person
    copied: ClassVar = {"code": "id"}

    @classmethod
    def is_personal(cls) -> bool:
        """Every line is somebody."""
        return True

    left_on: Mapped[dt.date | None]
    """Last date on the ward; rosters of later periods are made without the person."""
    document: Mapped[nouns.Person] = document(nouns.Person)
