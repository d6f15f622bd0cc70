"""Swaps that staff ask for."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.rows.base import Editable


class SwapState(StrEnum):
    """Asked of a colleague, who accepts or declines; then approved or refused by the manager."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class SwapRequest(Editable):
    """One person asks a colleague to work a cell of theirs, for another in return if one is named."""

    __tablename__ = "swap_requests"

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"), index=True)
    roster_id: Mapped[str] = mapped_column(ForeignKey("rosters.id"), index=True)
    asked_by: Mapped[str]
    asked_of: Mapped[str]
    give_date: Mapped[dt.date]
    take_date: Mapped[dt.date | None]
    state: Mapped[str] = mapped_column(default=SwapState.ASKED)
