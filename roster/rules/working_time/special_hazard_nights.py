"""Long nights in work with special hazards or heavy strain, and the legal basis on which they rest."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule
from roster.rules.words import counted, hours
from roster.rules.working_time.night_time import NightTime
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import Shift


class Values(NightTime):
    """Parameters of special-hazard nights."""

    applies: bool = Field(description="Whether the ward's work has special hazards or heavy physical or mental strain")
    most_minutes: int = Field(ge=0, le=1440, description="Most minutes of work in any 24 hours with night work in them")
    basis: str = Field(max_length=200, description="The board's agreement on which longer nights rest; empty, none")
    bars: bool = Field(description="Whether longer nights without a basis are barred rather than reported")


class SpecialHazardNights(Rule[Values]):
    """Working Time Regulations 1998 reg 6(7): eight hours in any 24, no average, no opt-out.

    Longer nights in hospitals rest on reg 21(c)(i) with compensatory rest, which is the board's to decide and to
    record. Every roster shows what they rest on; without a record they are reported, or barred where the ward so sets.
    Each duty is judged alone: daily rest keeps a second one out of its 24 hours. Amount: duties, where barred.
    """

    id = "special-hazard-nights"
    title = "Special-hazard nights"
    example = "A ward with long nights and no agreement on record: 1 LN of 11.5 h, more than 8 h, without a legal basis"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close every cell to nights that are too long, where they are barred."""
        barred = frame.codes(shift.code for shift in frame.ward.shifts if self._is_barred(shift))
        for row, person in enumerate(frame.rows):
            for day in frame.period if barred else ():
                origin = Origin(self.id, person, str(frame.dates[day]))
                out.add(Wish(origin, row, day, barred, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that is barred; else one line for each kind of night that rests on nothing."""
        known = reading.frame.once((self.id, self.values), lambda: tuple(filter(self.is_too_long, reading.ward.shifts)))
        too_long: dict[str, list[Stint]] = {shift.code: [] for shift in known}
        for person in reading.people if too_long else ():
            for stint in reading.rostered(person.id):
                if stint.shift.code in too_long:
                    too_long[stint.shift.code].append(stint)
        for code, worked in too_long.items():
            shift = reading.ward.shift(code)
            what = f"of {hours(shift.work_minutes)}, more than {hours(self.values.most_minutes)}, without a legal basis"
            if worked and self._is_barred(shift):
                for stint in worked:
                    yield Finding(self.id, stint.person, stint.date, True, 1, 0, f"{shift.code} {what}")
            elif worked and not self.values.basis:
                first = min(stint.date for stint in worked)
                words = f"{counted(len(worked), shift.code, shift.code)} {what}"
                yield Finding(self.id, "", first, False, len(worked), 0, words)

    def is_too_long(self, shift: Shift) -> bool:
        """Whether a shift is a night that needs a legal basis."""
        night = self.values.touches_night(shift) and shift.work_minutes > self.values.most_minutes
        return self.values.applies and night

    def _is_barred(self, shift: Shift) -> bool:
        return self.values.bars and not self.values.basis and self.is_too_long(shift)
