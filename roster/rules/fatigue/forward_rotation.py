"""Duties that start earlier than those of the day before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY
from roster.rules.succession import ending_in_period
from roster.rules.words import hours, on
from roster.table import Duties, Origin, Pattern, Sequence, TableBuilder, duties_of
from roster.table.frame import Frame
from roster.ward import Shift


class Values(RuleValues):
    """Parameters of forward rotation."""

    free_minutes: int = Field(ge=0, le=1440, description="Minutes by which a duty may start earlier at no cost")
    price: int = Field(ge=0, description="Points for each turn backward")


class ForwardRotation(Rule[Values]):
    """PAT-06: from earlies to lates to nights, and not back from one day to the next, judged by the clock of starts."""

    id = "forward-rotation"
    title = "Forward rotation"
    example = "L and then a school day: SD on Tue 3 Nov starts 4.25 h earlier in the day than L of Mon 2 Nov"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A price on each pair of duties that turns backward."""
        starts = tuple(ending_in_period(frame, 2))
        patterns = tuple(Pattern(pair, starts) for pair in self._backward(frame))
        for row, person in enumerate(frame.rows):
            out.add(Sequence(Origin(self.id, person), row, patterns, price=self.values.price))

    def _backward(self, frame: Frame) -> Iterator[tuple[Duties, Duties]]:
        """Sets of duties with the sets of those that turn backward on the day after."""
        groups: dict[Duties, list[int]] = defaultdict(list)
        for number, shift in enumerate(frame.ward.shifts, start=1):
            groups[frame.select(partial(self._turns, shift))].append(number)
        return ((duties_of(earlier), later) for later, earlier in groups.items() if later)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that starts earlier in the day than the one of the day before, at its date."""
        for person in reading.people:
            for later in reading.rostered(person.id):
                for earlier in reading.on(person.id, later.date - ONE_DAY):
                    if self._turns(earlier.shift, later.shift):
                        back = hours(earlier.shift.start - later.shift.start)
                        words = (
                            f"{later.shift.code} on {on(later.date)} starts {back} earlier in the day than "
                            f"{earlier.shift.code} of {on(earlier.date)}"
                        )
                        yield Finding(self.id, person.id, later.date, False, 1, self.values.price, words)

    def _turns(self, earlier: Shift, later: Shift) -> bool:
        return earlier.start - later.start > self.values.free_minutes
