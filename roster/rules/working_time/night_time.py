"""Night time in law: which duties are night work, and for whom nights are the normal course of work."""

from __future__ import annotations

from pydantic import Field

from roster.rules.rule import RuleValues
from roster.table.frame import Frame
from roster.ward import DAY, Person, Shift


class NightTime(RuleValues):
    """What night work is (Working Time Regulations 1998 reg 2). Times are minutes of the clock day."""

    night_start: int = Field(ge=0, le=DAY, description="When night time starts, in minutes after midnight")
    night_end: int = Field(ge=0, le=DAY, description="When night time ends on the next day, in minutes after midnight")
    night_minutes: int = Field(ge=1, le=DAY, description="Minutes of night time that make a duty night work")

    def is_night_work(self, shift: Shift) -> bool:
        """Whether so much of a shift falls into night time."""
        return self._minutes(shift) >= self.night_minutes

    def touches_night(self, shift: Shift) -> bool:
        """Whether any of a shift falls into night time."""
        return self._minutes(shift) > 0

    def _minutes(self, shift: Shift) -> int:
        """Clock minutes of a shift in night time."""
        if shift.on_call:
            return 0
        start, end = shift.start, shift.start + shift.clock_minutes
        nights = ((day + self.night_start, day + DAY + self.night_end) for day in (-DAY, 0, DAY))
        return sum(max(0, min(end, closes) - max(start, opens)) for opens, closes in nights)


class NightWork(NightTime):
    """What makes somebody a night worker."""

    one_in: int = Field(ge=1, le=10, description="One duty in so many on nights makes nights the normal course of work")

    def is_night_worker(self, frame: Frame, person: Person) -> bool:
        """Whether nights are the person's normal course of work.

        The ward file may say so. Else the history tells; without one, whether all duties on the floor that they may be
        rostered to are night work.
        """
        return frame.once(("night worker", self, person.id), lambda: self._is_night_worker(frame, person))

    def _is_night_worker(self, frame: Frame, person: Person) -> bool:
        told = frame.ward.working_time_of(person.id).night_worker
        if told is not None:
            return told
        worked = [code for line in frame.ward.history if line.person == person.id for code in line.duties if code]
        if worked:
            nights = sum(self.is_night_work(frame.ward.shift(code)) for code in worked)
            return nights * self.one_in >= len(worked)
        on_floor = [shift for shift in map(frame.ward.shift, person.duties) if shift.clinical]
        return bool(on_floor) and all(map(self.is_night_work, on_floor))
