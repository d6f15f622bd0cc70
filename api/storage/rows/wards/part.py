"""What the tables of a ward's parts share: a line of `roster.ward.Ward` as a document, with columns beside it."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from api.storage.forms import Form
from api.storage.rows.base import Editable
from api.storage.types import Document


class Part(Editable):
    """A line of a part of the ward. `position` is its place in the part.

    The document is the line, whole. `copied` names the columns that are copied out of it, so that the database can
    find, order and refuse by them; `take` is the only way in, so the two never differ.
    """

    __abstract__ = True

    part: ClassVar[str]
    """Field of `roster.ward.Ward` that these lines make."""
    noun: ClassVar[Any]
    """What a line is."""
    copied: ClassVar[dict[str, str]] = {}
    """Field of the noun, by column."""
    of_people: ClassVar[tuple[str, ...]] = ()
    """Columns that name one of the ward's people."""
    unique: ClassVar[tuple[str, ...]] = ()
    """Columns that tell lines apart, if any do."""

    @classmethod
    def is_personal(cls) -> bool:
        """Whether lines are about one of the ward's people."""
        return bool(cls.of_people)

    ward_id: Mapped[str] = mapped_column(ForeignKey("wards.id"))
    position: Mapped[int]
    document: Mapped[Any]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        people = [ForeignKeyConstraint(["ward_id", each], ["people.ward_id", "people.code"]) for each in cls.of_people]
        unique = [UniqueConstraint(*cls.unique)] if cls.unique else []
        return (Index(None, "ward_id", "position"), *people, *unique)

    @classmethod
    def form(cls) -> Form[Any]:
        """How a line is written."""
        kind = cls.__table__.columns["document"].type
        assert isinstance(kind, Document)
        assert kind.form is not None
        return kind.form

    def take(self, line: Any) -> None:
        """Make this row hold a line."""
        self.document = line
        for column, field in self.copied.items():
            setattr(self, column, getattr(line, field))


class Coded:
    """Lines that have a short name of their own on the ward."""

    unique: ClassVar[tuple[str, ...]] = ("ward_id", "code")

    code: Mapped[str]


class OfPeriod:
    """Lines that belong to one roster period."""

    period_id: Mapped[str] = mapped_column(ForeignKey("periods.id"), index=True)


class OfPerson:
    """Lines that are of a person, by the short name that people have on the ward."""

    of_people: ClassVar[tuple[str, ...]] = ("person",)

    person: Mapped[str]


class OfTwoPeople:
    """Lines that are of two people."""

    of_people: ClassVar[tuple[str, ...]] = ("person", "other")

    person: Mapped[str]
    other: Mapped[str]


class Dated:
    """Lines that hold between two dates, each of which may be open."""

    first_date: Mapped[dt.date | None]
    last_date: Mapped[dt.date | None] = mapped_column(index=True)
