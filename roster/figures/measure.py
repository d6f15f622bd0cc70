"""One measured amount, in the unit in which it is shown; or why it cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from roster.reports.words import clocked


class Unit(StrEnum):
    """What an amount is counted in."""

    DAYS = "days"
    PERCENT = "%"
    HOURS = "hours"
    NUMBER = "number"
    PER_HUNDRED = "per 100 shifts"
    PER_PATIENT_DAY = "hours per patient day"


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount of a key figure.

    id      its name within the figure, the same in every period
    value   the exact amount in its unit; None where it cannot be told
    needs   what would be needed to tell it, "" where it is told
    note    what else to know of it
    target  the threshold that it is held to, by the measure that this is given for; "" for none
    """

    id: str
    title: str
    value: Fraction | None
    unit: Unit
    needs: str = ""
    note: str = ""
    target: str = ""

    @property
    def words(self) -> str:
        """The amount for people, or that it cannot be told."""
        return said(self.value, self.unit) if self.value is not None else f"cannot be told: needs {self.needs}"


def said(value: Fraction, unit: Unit) -> str:
    """An amount in its unit, such as 96.4 %, 12:30 h, 42 days or 6.32 h per patient day."""
    match unit:
        case Unit.DAYS:
            return f"{short(value, unit)} {'day' if value == 1 else 'days'}"
        case Unit.PER_HUNDRED:
            return f"{short(value, unit)} per 100 shifts"
        case Unit.PER_PATIENT_DAY:
            return f"{short(value, unit)} h per patient day"
        case _:
            return short(value, unit)


def short(value: Fraction, unit: Unit) -> str:
    """An amount where the unit stands elsewhere, such as 96.4 %, 12:30 h, 42 or 6.32."""
    match unit:
        case Unit.PERCENT:
            return f"{_places(value, 1)} %"
        case Unit.HOURS:
            return f"{clocked(round(value * 60))} h"
        case Unit.PER_HUNDRED:
            return _places(value, 1)
        case Unit.PER_PATIENT_DAY:
            return _places(value, 2)
        case _:
            return _places(value, 0)


def _places(value: Fraction, places: int) -> str:
    """So many decimals, half away from zero; never -0."""
    scaled = int(abs(value) * 10**places + Fraction(1, 2))
    sign = "-" if value < 0 and scaled else ""
    whole, rest = divmod(scaled, 10**places)
    return f"{sign}{whole:,}.{rest:0{places}d}" if places else f"{sign}{whole:,}"


def told(id_: str, title: str, value: Fraction | int, unit: Unit, *, note: str = "", target: str = "") -> Measure:
    """A measure that can be told."""
    return Measure(id_, title, Fraction(value), unit, note=note, target=target)


def untold(id_: str, title: str, unit: Unit, needs: str, *, note: str = "", target: str = "") -> Measure:
    """A measure that cannot be told without what it needs."""
    return Measure(id_, title, None, unit, needs=needs, note=note, target=target)


def share(
    id_: str, title: str, part: Fraction | int, whole: Fraction | int, needs: str, *, note: str = "", target: str = ""
) -> Measure:
    """A part of a whole in percent; `needs` says what is lacking where the whole is nothing."""
    if not whole:
        return untold(id_, title, Unit.PERCENT, needs, note=note, target=target)
    return told(id_, title, 100 * Fraction(part) / Fraction(whole), Unit.PERCENT, note=note, target=target)
