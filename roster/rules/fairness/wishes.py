"""Wishes: what people ask for, by the points that they stake on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import OFF, Duties, Origin, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import Wish as AskedFor


class Values(RuleValues):
    """Parameters of wishes."""

    price: int = Field(ge=0, description="Points of the roster's value for each point that is staked on a wish")


class Wishes(Rule[Values]):
    """Class W: no wish needs a reason and no reason ranks above another; only the points count."""

    id = "wishes"
    title = "Wishes"
    audience = "person"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A price on each cell that would refuse a wish."""
        for wish in frame.ward.wishes:
            origin = Origin(self.id, wish.person, wish.id)
            row, day = frame.rows.index(wish.person), frame.day(wish.date)
            out.add(Wish(origin, row, day, _refusing(wish, frame), price=self.values.price * wish.points))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every wish that is not granted, by its id."""
        for wish in reading.ward.wishes:
            worked = [stint.shift.code for stint in reading.on(wish.person, wish.date)]
            if not granted(wish, worked):
                found = f"works {' and '.join(worked)}" if worked else "is off"
                words = f"wish {wish.id} not granted: asked {asked(wish)} on {on(wish.date)}, {found}"
                cost = self.values.price * wish.points
                yield Finding(self.id, wish.person, wish.date, hard=False, amount=1, cost=cost, words=words)


def _refusing(wish: AskedFor, frame: Frame) -> Duties:
    """The duties, or the day off, that would refuse the wish."""
    match wish.want:
        case "off":
            return frame.work
        case "not":
            return frame.codes(wish.duties)
        case "work":
            wanted = frame.codes(wish.duties) or frame.work
            return (OFF | frame.work) & ~wanted


def granted(wish: AskedFor, worked: Sequence[str]) -> bool:
    """Whether the duties of the wish's date grant it."""
    match wish.want:
        case "off":
            return not worked
        case "not":
            return not set(worked) & set(wish.duties)
        case "work":
            return bool(set(worked) & set(wish.duties)) if wish.duties else bool(worked)


def asked(wish: AskedFor) -> str:
    """What was asked, such as: to be off."""
    duties = " or ".join(wish.duties)
    match wish.want:
        case "off":
            return "to be off"
        case "not":
            return f"not to work {duties}"
        case "work":
            return f"to work {duties}".rstrip()
