"""Whole weekends off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import numpy as np
from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY
from roster.rules.words import counted, on
from roster.table import Cells, Origin, TableBuilder, Touch, duties_of
from roster.table.frame import Frame
from roster.ward import Ward, WeekendsByConsent, elapsed

SATURDAY = 5


class Values(RuleValues):
    """Parameters of weekends off."""

    least: int = Field(ge=0, le=13, description="Weekends off in every `of` that everybody has")
    wanted: int = Field(ge=0, le=13, description="Weekends off in every `of`, each one fewer at a price")
    of: int = Field(ge=1, le=13, description="Weekends that the two numbers speak of")
    price: int = Field(ge=0, description="Points for each weekend off fewer than wanted")


class WeekendsOff(Rule[Values]):
    """PAT-08: of the period's whole weekends, one in four off and two wanted; in shares, rounded down, if not four.

    A weekend is worked if a duty starts on its Saturday or Sunday, or one of its Friday runs past midnight. Weekends
    that somebody works by consent (an agreed pattern in force on the Saturday) are not counted for them.
    """

    id = "weekends-off"
    title = "Weekends off"
    example = "A Saturday in each of four weeks: works 4 of 4 weekends, the last on Sat 28 Nov; at least 1 off is due"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard and a priced limit on the weekends with any work."""
        for row, person in enumerate(frame.rows):
            weekends = tuple(_cells(frame, saturday) for saturday in _saturdays(frame.ward, person))
            for share, price in ((self.values.least, None), (self.values.wanted, self.values.price)):
                if off := self._due(share, len(weekends)):
                    out.add(Touch(Origin(self.id, person), row, weekends, price, most=len(weekends) - off))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody with too few weekends off, at the last weekend worked."""
        for person in reading.people:
            saturdays = _saturdays(reading.ward, person.id)
            worked = [day for day in saturdays if any(falls_on(stint, day) for stint in reading.stints(person.id))]
            works = f"works {len(worked)} of {counted(len(saturdays), 'weekend')}"
            least, wanted = (self._due(share, len(saturdays)) for share in (self.values.least, self.values.wanted))
            too_many = len(worked) - (len(saturdays) - least)
            if least and too_many > 0:
                words = f"{works}, the last on {on(worked[-1])}; at least {least} off {_is(least)} due"
                yield Finding(self.id, person.id, worked[-1], True, too_many, 0, words)
            unwanted = len(worked) - (len(saturdays) - wanted)
            if wanted and unwanted > 0:
                words = f"{works}, the last on {on(worked[-1])}; {wanted} off {_is(wanted)} wanted"
                yield Finding(self.id, person.id, worked[-1], False, unwanted, unwanted * self.values.price, words)

    def _due(self, share: int, weekends: int) -> int:
        """Weekends off that a share comes to among so many weekends."""
        return min(weekends, weekends * share // self.values.of)


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _saturdays(ward: Ward, person: str) -> tuple[dt.date, ...]:
    """The Saturday of each whole weekend of the period that the person does not work by consent."""
    consents = [p for p in ward.patterns if isinstance(p, WeekendsByConsent) and p.person == person]
    return tuple(
        date
        for date in ward.period.dates
        if date.weekday() == SATURDAY
        and date + ONE_DAY in ward.period
        and not any(pattern.in_force(date, ward.calendars) for pattern in consents)
    )


def _cells(frame: Frame, saturday: dt.date) -> Cells:
    """Where a duty makes the weekend worked."""
    day = frame.day(saturday)
    past_midnight = duties_of(np.flatnonzero(frame.end[day - 1] > elapsed(saturday, 0)).tolist())
    return (day - 1, past_midnight), (day, frame.work), (day + 1, frame.work)


def falls_on(stint: Stint, saturday: dt.date) -> bool:
    """Whether a duty makes the weekend worked."""
    if stint.date == saturday - ONE_DAY:
        return stint.end > elapsed(saturday, 0)
    return saturday <= stint.date <= saturday + ONE_DAY
