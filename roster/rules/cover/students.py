"""Students learn beside a practice supervisor and are never in the numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from roster.rules.cover.parts import Part, judged, parts_of, runs, told
from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted
from roster.table import Accompany, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import Problem, Ward, WardError, held_skills


class Values(RuleValues):
    """Parameters of students."""

    student: str = Field(description="The skill that marks a student")
    supervisor: str = Field(description="The skill that a practice supervisor holds")
    most: int = Field(ge=1, le=20, description="Most students on the floor for each practice supervisor there")


class Students(Rule[Values]):
    """MIX-05: a practice supervisor whenever students are on the floor; more than two for each is reported.

    How many students a supervisor may have is a ratio of two headcounts, which no term can hold.
    """

    id = "students"
    title = "Students beside a practice supervisor"
    example = "1 student and 0 practice supervisors on Mon 2 Nov 07:30-15:00"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A practice supervisor's company in every part of a day.

        Raises WardError for students in the numbers, and where nobody on the ward is a practice supervisor.
        """
        if not self._apply(frame.ward):
            return
        self._refuse(frame)
        for part, cells in parts_of(frame):
            students, supervisors = (self._holders(frame, skill, part.date) for skill in self._skills)
            if students.any():
                origin = Origin(self.id, "", part.place)
                out.add(Accompany(origin, out.group(students), out.group(supervisors), cells, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch with students and no supervisor, a breach, or with too many for those who are there."""
        if not self._apply(reading.ward):
            return
        for (students, supervisors), run in runs(
            judged(reading, (self.id, self.values), lambda *at: self._numbers(reading, *at))
        ):
            seen = f"{counted(students, 'student')} and {counted(supervisors, 'practice supervisor')} on {told(run)}"
            if not supervisors:
                yield Finding(self.id, "", run[0].date, hard=True, amount=len(run), cost=0, words=seen)
            elif students > self.values.most * supervisors:
                words = f"{seen}; {self.values.most} for each at most"
                yield Finding(self.id, "", run[0].date, hard=False, amount=len(run), cost=0, words=words)

    @property
    def _skills(self) -> tuple[str, str]:
        return self.values.student, self.values.supervisor

    def _apply(self, ward: Ward) -> bool:
        return self.values.student in held_skills(ward)

    def _holders(self, frame: Frame, skill: str, date: dt.date) -> NDArray[np.bool_]:
        return np.array([frame.holds(person, skill, date) for person in frame.ward.people])

    def _numbers(self, reading: Reading, part: Part, here: tuple[Stint, ...]) -> tuple[int, int] | None:
        """Students and supervisors on the floor in a part, None where there is no student."""
        people = [reading.frame.person(stint.person) for stint in here]
        students, supervisors = (
            sum(reading.frame.holds(person, skill, part.date) for person in people) for skill in self._skills
        )
        return (students, supervisors) if students else None

    def _refuse(self, frame: Frame) -> None:
        """Raise WardError for students who would count on a date of the period, or who have nobody to learn beside."""
        if self.values.supervisor not in held_skills(frame.ward):
            message = f"nobody holds the skill {self.values.supervisor!r} of a practice supervisor, whom students need"
            raise WardError((Problem(("people",), message),))
        message = "a student is never counted; set in_numbers to false or give the dates in placements"
        counting = [
            index
            for index, person in enumerate(frame.ward.people)
            if person.in_numbers
            and any(
                frame.holds(person, self.values.student, date) and not frame.on_placement(person, date)
                for date in frame.ward.period.dates
            )
        ]
        if counting:
            raise WardError(tuple(Problem(("people", index, "in_numbers"), message) for index in counting))
