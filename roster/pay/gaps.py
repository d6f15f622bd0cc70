"""What it would cost to fill the gaps of a roster, by the ward's order of filling them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from roster.packs import GapStep
from roster.pay.lines import CostLine, Element, agency_line, line
from roster.pay.rates import Rates
from roster.pay.unsocial import UnsocialTime
from roster.rules.cover.floor import Headcount, headcounts, needs_of
from roster.rules.reading import Reading
from roster.ward import Group


@dataclass
class GapFilling:
    """Fills gaps on paper, one after another, with what is left of each step.

    uncosted  person-minutes for which no step is counted on
    """

    rates: Rates
    steps: tuple[GapStep, ...]
    uncosted: int = 0
    used: dict[str, int] = field(default_factory=dict)

    def lines(self, reading: Reading) -> Iterator[CostLine]:
        """A line for each gap and each step that fills some of it, in the order of the calendar."""
        counts = headcounts(reading, needs_of(reading.ward, "staff"))
        for gap in sorted((count for count in counts if count.short), key=lambda gap: (gap.start, gap.group.id)):
            yield from self._fill(gap, reading)

    def _fill(self, gap: Headcount, reading: Reading) -> Iterator[CostLine]:
        left = gap.short * (gap.end - gap.start)
        band = band_of(gap.group, reading)
        time = self.rates.time(band, gap.need.date, gap.start, gap.end)
        for step in self.steps:
            minutes = min(left, self._open(step, left))
            if minutes:
                self.used[step.id] = self.used.get(step.id, 0) + minutes
                left -= minutes
                found = self.priced(step, gap, minutes, band, time)
                yield from (replace(line, step=step.id) for line in found)
        self.uncosted += left

    def _open(self, step: GapStep, asked: int) -> int:
        """Minutes that a step is still counted on for."""
        return asked if step.costed_minutes is None else max(0, step.costed_minutes - self.used.get(step.id, 0))

    def priced(self, step: GapStep, gap: Headcount, minutes: int, band: int, time: UnsocialTime) -> Iterator[CostLine]:
        """What a step's minutes are paid as; no line where they cost nothing more."""
        rates, date, group = self.rates, gap.need.date, gap.group.id
        match step.cost:
            case "excess":
                rate = rates.excess(band, date).plus(rates.premium(band, date, time))
                yield line(Element.EXCESS, "", date, group, minutes, rate)
            case "overtime":
                yield line(Element.OVERTIME, "", date, group, minutes, rates.overtime(band, date, time))
            case "bank":
                yield line(Element.BANK, "", date, group, minutes, rates.hired("bank", band, date, time))
            case "framework agency" | "off-framework agency":
                price, employed = rates.hired(step.cost, band, date, time), rates.employed(band, date, time)
                yield agency_line("", date, group, minutes, price, employed)
            case "nothing" | "contracted":
                return


def band_of(group: Group, reading: Reading) -> int:
    """The band at which a gap of a group is costed: the lowest that fits it."""
    date = reading.ward.period.start
    bands = [person.band for person in reading.people if reading.frame.belongs(person, group, date)]
    return min(group.bands or bands, default=min(person.band for person in reading.people))
