"""Cells of rosters."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Base


class Cell(Base):
    """What a person works on a date: "" for a day off, a code, or several such as "E+N". The roster has the version."""

    __tablename__ = "cells"
    audited: ClassVar = frozenset({"change"})

    roster_id: Mapped[str] = mapped_column(ForeignKey("rosters.id", ondelete="CASCADE"), primary_key=True)
    person: Mapped[str] = mapped_column(primary_key=True)
    date: Mapped[dt.date] = mapped_column(primary_key=True)
    duty: Mapped[str]
