"""Hours against contract, with the balance that a person carries in."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from pydantic import Field, model_validator

from roster.rules.contract.annual_hours import HoursDue, annual_due
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import hours
from roster.table import Count, Origin, TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of contract hours. All prices are points for each unit that is begun."""

    unit_minutes: int = Field(ge=1, le=720, description="Minutes that are priced as one")
    free_minutes: int = Field(ge=0, le=5000, description="Minutes over or under that cost nothing")
    band_minutes: int = Field(ge=0, le=5000, description="Minutes over or under within which prices are low (ROS-04)")
    over_price: int = Field(ge=0, description="Points a unit over what is due")
    under_price: int = Field(ge=0, description="Points a unit under what is due")
    over_band_price: int = Field(ge=0, description="Points more for each unit over by more than the band")
    under_band_price: int = Field(ge=0, description="Points more for each unit under by more than the band")

    @model_validator(mode="after")
    def _free_is_within_band(self) -> Values:
        if self.free_minutes > self.band_minutes:
            raise ValueError("free_minutes is more than band_minutes")
        return self


class ContractHours(Rule[Values]):
    """ROS-04: hours worked drive the net balance towards zero; a low price within the band and a high one beyond.

    Of annual hours a stretch is due, within which nothing has a price.
    """

    id = "contract-hours"
    title = "Contract hours"
    example = "Nine earlies in two weeks of full time: 67.5 h worked, 72 h due: 4.5 h under"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Four counts of worked minutes a person: over and under what is due, and over and under the band."""
        worked = out.measure(frame.worked)
        for row, person in enumerate(frame.rows):
            if has_hours(frame, person):
                for term in self._counts(frame, row, person, worked):
                    out.add(term)

    def _counts(self, frame: Frame, row: int, person: str, worked: int) -> Iterator[Count]:
        values, due = self.values, hours_due(frame, person)
        period, unit = (frame.first, frame.days), values.unit_minutes
        steps = (
            (values.free_minutes, values.over_price, values.under_price, ""),
            (values.band_minutes, values.over_band_price, values.under_band_price, f" by {hours(values.band_minutes)}"),
        )
        for off, over, under, far in steps:
            origin = Origin(self.id, person, f"over{far}")
            yield Count(origin, row, worked, *period, price=over, most=due.most + off, unit=unit)
            if due.least > off:
                origin = Origin(self.id, person, f"under{far}")
                yield Count(origin, row, worked, *period, price=under, least=due.least - off, unit=unit)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody whose hours cost something, at the end of the period; the amount is in minutes."""
        for person in reading.people:
            if has_hours(reading.frame, person.id):
                due = hours_due(reading.frame, person.id)
                worked = sum(stint.minutes for stint in reading.rostered(person.id))
                off = worked - min(max(worked, due.least), due.most)
                cost = self._cost(off)
                if cost:
                    way = "over" if off > 0 else "under"
                    words = f"{hours(worked)} worked, {_said(due)} due: {hours(abs(off))} {way}"
                    yield Finding(self.id, person.id, reading.ward.period.end, False, abs(off), cost, words)

    def _cost(self, over: int) -> int:
        values, off = self.values, abs(over)
        near, far = (
            (values.over_price, values.over_band_price) if over > 0 else (values.under_price, values.under_band_price)
        )
        return near * self._units(off - values.free_minutes) + far * self._units(off - values.band_minutes)

    def _units(self, minutes: int) -> int:
        return max(0, ceil(minutes / self.values.unit_minutes))


def _said(due: HoursDue) -> str:
    return hours(due.most) if due.least == due.most else f"{hours(due.least)} to {hours(due.most)}"


def hours_due(frame: Frame, person: str) -> HoursDue:
    """What a person should work in the period: by the year where hours are annual, else exactly what is due."""
    due = minutes_due(frame, person)
    return frame.once(("annual hours due", person), lambda: annual_due(frame, person)) or HoursDue(due, due)


def minutes_due(frame: Frame, person: str) -> int:
    """Minutes that a person should work in the period: contract less credited absence less the balance carried in.

    A balance that is larger than the contract leaves nothing due; the rest of it stays in the ledger.
    """
    return frame.once(("minutes due", person), lambda: _minutes_due(frame, person))


def _minutes_due(frame: Frame, person: str) -> int:
    carried = sum(line.balance_minutes for line in frame.ward.ledgers if line.person == person)
    return max(0, frame.owed(person, frame.ward.period.dates) - carried)


def has_hours(frame: Frame, person: str) -> bool:
    """Whether the person has a contract on any day of the period."""
    return any(frame.ward.under_contract(person, date) for date in frame.ward.period.dates)
