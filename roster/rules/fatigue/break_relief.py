"""A second registrant at night, so that the nurse in charge can take a break."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain, pairwise

from pydantic import Field

from roster.rules.cover.floor import pieces
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.spans import Spans
from roster.rules.stretches import ONE_DAY
from roster.rules.words import counted, on
from roster.table import Cover, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import DAY, Group, Need, Ward, clock_interval, elapsed, needs


class Values(RuleValues):
    """Parameters of break relief."""

    registered: str = Field(description="Id of the group of registered nurses")
    least: int = Field(ge=1, le=20, description="Registered nurses at night, so that one can relieve another")
    night_start: int = Field(ge=0, le=DAY, description="When the night starts, in minutes after midnight")
    night_end: int = Field(ge=0, le=DAY, description="When it ends on the next day, in minutes after midnight")
    price: int = Field(ge=0, description="Points a minute for each registered nurse short of it")


class BreakRelief(Rule[Values]):
    """PAT-12: enough registered nurses at night, so that one can relieve another.

    A price, not a bar: one nurse alone is better than none. It speaks of nights for which the ward's own demand asks
    for a registered nurse, but for too few; the others are left to the cover. Amount: nurses short, by minute.
    """

    id = "break-relief"
    title = "Break relief at night"
    example = "One registered nurse on a night: 1 registered nurse on Mon 2 Nov 23:00-06:00; 2 can relieve one another"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """As many registered nurses in every part of a night."""
        for group, date, start, end in self._nights(frame.ward):
            members = out.group(frame.members(group, date))
            for begin, finish, cells in pieces(frame, start, end):
                origin = Origin(self.id, group.id, f"{date} {clock_interval(begin, finish)}")
                price = self.values.price * (finish - begin)
                out.add(Cover(origin, members, cells, price, least=self.values.least))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch of a night with too few beside one another."""
        nights = reading.frame.once((self.id, self.values), lambda: tuple(self._nights(reading.ward)))
        spans = reading.frame.once((self.id, self.values, "spans"), lambda: Spans([night[2:] for night in nights]))
        judged = reading.along((self.id, self.values), spans, lambda n: tuple(self._short(reading, *nights[n])))
        return chain.from_iterable(judged)

    def _short(self, reading: Reading, group: Group, date: dt.date, start: int, end: int) -> Iterator[Finding]:
        here = reading.on_floor(start, end)
        present = [s for s in here if reading.frame.belongs(reading.frame.person(s.person), group, date)]
        times = {time for stint in present for time in (stint.start, stint.end) if start < time < end}
        for begin, finish in pairwise(sorted({start, end} | times)):
            nurses = sum(stint.start <= begin and finish <= stint.end for stint in present)
            short = self.values.least - nurses
            if short > 0:
                words = (
                    f"{counted(nurses, 'registered nurse')} on {on(date)} "
                    f"{clock_interval(begin, finish)}; {self.values.least} can relieve one another"
                )
                amount = short * (finish - begin)
                yield Finding(self.id, "", date, False, amount, amount * self.values.price, words)

    def _nights(self, ward: Ward) -> Iterator[tuple[Group, dt.date, int, int]]:
        """The group with date, start and end of every night for which the demand of the period asks for too few."""
        closing = elapsed(ward.period.end, DAY)
        for group in (group for group in ward.groups if group.id == self.values.registered):
            asked = [need for need in needs(ward) if need.group == group.id and need.least > 0]
            enough = [need for need in asked if need.least >= self.values.least]
            for date in ward.period.dates:
                start, end = elapsed(date, self.values.night_start), elapsed(date + ONE_DAY, self.values.night_end)
                last = min(end, closing)
                if _spanned(asked, start, last) and not _spanned(enough, start, last):
                    yield group, date, start, end


def _spanned(asked: list[Need], start: int, end: int) -> bool:
    """Whether needs follow one another without a gap from start to end."""
    reached = start
    for need in sorted(asked, key=lambda need: need.start):
        if need.start <= reached:
            reached = max(reached, need.end)
    return reached >= end
