"""Rest that is owed back where daily rest was overridden."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY
from roster.rules.words import hours, on
from roster.rules.working_time.daily_rest import DailyRest
from roster.rules.working_time.rests import rest_patterns
from roster.rules.working_time.weekly_rest import longest_rest
from roster.table import OFF, Duties, Origin, Pattern, Sequence, TableBuilder, duties_of, numbers_of
from roster.table.frame import Frame
from roster.ward import Override, Ward


class Values(RuleValues):
    """Parameters of compensatory rest."""

    rest_minutes: int = Field(ge=0, le=720, description="Daily rest, on top of which the rest that was lost comes")
    days: int = Field(ge=1, le=28, description="Days after the override within which the rest is placed")


class CompensatoryRest(Rule[Values]):
    """Working Time Regulations 1998 reg 24: rest as long as what an override of daily rest took.

    It is placed where one rest of the days that follow is longer than daily rest by what is owed; straight after is
    best, and the first rest that is long enough counts. What the past leaves too little of the period to place, or
    falls due after it, is told and is the next roster's. Amount: rests missing.
    """

    id = "compensatory-rest"
    title = "Compensatory rest"
    example = (
        "A late, a long day by an override, and long days on: 1.5 h of compensatory rest for Tue 3 Nov is not placed "
        "by Thu 5 Nov; one rest of 12.5 h is due"
    )
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """For every override and each length of rest that it may take: a rest long enough, or other duties."""
        for line in self._judged(frame.ward):
            row, day = frame.rows.index(line.person), frame.day(line.date)
            origin = Origin(self.id, line.person, str(line.date))
            for owed, elsewise in self._debts(frame, row, day):
                rests = rest_patterns(frame, day, day + self.values.days + 1, self.values.rest_minutes + owed)
                patterns = (*_reaching(rests, frame), *elsewise)
                out.add(Sequence(origin, row, patterns, price=None, least=1, most=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every debt that is not placed in time, at its last day; without a breach, what falls due later."""
        for line in _of_daily_rest(reading.ward):
            owed, last = self._owed(reading, line), line.date + self.values.days * ONE_DAY
            due = self.values.rest_minutes + owed
            if owed and last >= reading.ward.period.start:
                judged = line in list(self._judged(reading.ward))
                placed = longest_rest(reading.stints(line.person), line.date, min(last, reading.ward.period.end)) >= due
                words = f"{hours(owed)} of compensatory rest for {on(line.date)} "
                if judged and not placed:
                    words += f"is not placed by {on(last)}; one rest of {hours(due)} is due"
                    yield Finding(self.id, line.person, last, True, 1, 0, words)
                elif not placed:
                    words += f"falls due by {on(last)} and is carried on"
                    date = max(line.date, reading.ward.period.start)
                    yield Finding(self.id, line.person, date, False, 1, 0, words)

    def _judged(self, ward: Ward) -> Iterator[Override]:
        """Overrides whose rest can be placed in this period, whatever was worked before it."""
        for line in _of_daily_rest(ward):
            last = line.date + self.values.days * ONE_DAY
            if ward.period.start < last <= ward.period.end:
                yield line

    def _debts(self, frame: Frame, row: int, day: int) -> Iterator[tuple[int, tuple[Pattern, ...]]]:
        """Each length of rest that the override may take, with the pairs of duties that do not take it."""
        takes: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for before in range(len(frame.duties)):
            for after in range(len(frame.duties)):
                takes[self._lost(frame, day, before, after)][before].append(after)
        if day < frame.first:
            lost = self._lost(frame, day, int(frame.past[row, day - 1]), int(frame.past[row, day]))
            yield from [(lost, ())] if lost else []
            return
        for lost in sorted(set(takes) - {0}):
            others = (pairs for other, pairs in takes.items() if other != lost)
            yield lost, tuple(_pair(day, before, after) for pairs in others for before, after in pairs.items())

    def _lost(self, frame: Frame, day: int, before: int, after: int) -> int:
        """Minutes short of daily rest between work of the day before and of the day; 0 without either."""
        if not {before, after} <= set(numbers_of(frame.working)):
            return 0
        rest = int(frame.start[day, after] - frame.end[day - 1, before])
        return min(self.values.rest_minutes, max(0, self.values.rest_minutes - rest))

    def _owed(self, reading: Reading, line: Override) -> int:
        """Minutes of rest that were lost on the date of an override."""
        earlier, later = (
            [stint for stint in reading.on(line.person, date) if not stint.shift.on_call]
            for date in (line.date - ONE_DAY, line.date)
        )
        if not earlier or not later:
            return 0
        rest = later[0].start - earlier[0].end
        return min(self.values.rest_minutes, max(0, self.values.rest_minutes - rest))


def _of_daily_rest(ward: Ward) -> Iterator[Override]:
    return (line for line in ward.overrides if line.rule == DailyRest.id and _is_known(ward, line.date))


def _is_known(ward: Ward, date: dt.date) -> bool:
    """Whether a table reaches back to the eve of the date."""
    return ward.period.start - date < dt.timedelta(days=28) and date <= ward.period.end


def _pair(day: int, before: int, after: list[int]) -> Pattern:
    """A duty of the eve and any of some duties of the day."""
    return Pattern((duties_of([before]), duties_of(after)), (day - 1,))


def _reaching(patterns: tuple[Pattern, ...], frame: Frame) -> Iterator[Pattern]:
    """The patterns, those that end in the past made longer by days of anything, since only the period counts."""
    anything: Duties = OFF | frame.work
    for pattern in patterns:
        for start in pattern.starts:
            missing = max(0, frame.first - (start + len(pattern.duties) - 1))
            yield Pattern((*pattern.duties, *(anything,) * missing), (start,))
