"""What the tables of staffing records share."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from api.storage.rows.base import Editable


class StaffingRecord(Editable):
    """A record of a ward that a duty of the Act asks for: a noun of `staffing_tools` as a document.

    `code` tells the ward's records apart, `date` is when it happened in London.
    """

    __abstract__ = True

    noun: ClassVar[Any]
    """What a record is."""

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"))
    code: Mapped[str]
    date: Mapped[dt.date]
    document: Mapped[Any]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (UniqueConstraint("ward_id", "code"), Index(None, "ward_id", "date"))

    @classmethod
    def key(cls, noun: Any) -> tuple[str, dt.date]:
        """Code and date of a record."""
        raise NotImplementedError

    def take(self, noun: Any) -> None:
        """Make this row hold a record."""
        self.document = noun
        self.code, self.date = self.key(noun)
