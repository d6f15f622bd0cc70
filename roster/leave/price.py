"""What a ward loses while somebody is away: cover, skill mix, and what it would cost to fill the gaps."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from roster.pay import Money, gap_costs
from roster.rules.cover.floor import headcounts, needs_of
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.scoring import Scorer
from roster.ward import Absence, Roster


@dataclass(frozen=True, slots=True, order=True)
class Price:
    """What an absence costs a roster as it stands, before anybody is moved.

    uncovered  person-minutes of headcount and skill that it leaves open on the floor
    points     what cover and skill mix cost more
    pence      what filling the gaps costs more; `confirmed` unless a rate that it rests on is not
    released   minutes of duty that it frees the person from
    """

    uncovered: int
    points: int
    pence: int
    confirmed: bool
    released: int


class Standing(NamedTuple):
    """What a roster leaves open in person-minutes, what cover and mix cost in points, and its gaps in pay."""

    uncovered: int
    points: int
    gaps: Money


@dataclass(frozen=True)
class Pricing:
    """Prices absences against one roster."""

    rulebook: Rulebook
    roster: Roster

    def price(self, absences: tuple[Absence, ...]) -> Price:
        """What these absences of one person cost."""
        without, person = self.without(absences), absences[0].person
        released = self._worked(self.roster, person) - self._worked(without, person)
        if not released:
            return Price(0, 0, 0, confirmed=True, released=0)
        before, after = self._as_it_stands, self._standing(without)
        return Price(
            uncovered=after.uncovered - before.uncovered,
            points=after.points - before.points,
            pence=after.gaps.pence - before.gaps.pence,
            confirmed=after.gaps.confirmed and before.gaps.confirmed,
            released=released,
        )

    def duties_in(self, absences: tuple[Absence, ...]) -> tuple[tuple[dt.date, str], ...]:
        """Dates and duties of the roster into which the absences fall."""
        spans = [line.span for line in absences]
        return tuple(
            (stint.date, stint.shift.code)
            for stint in Reading(self.rulebook.frame, self.roster).rostered(absences[0].person)
            if any(stint.start < span.end and stint.end > span.start for span in spans)
        )

    def without(self, absences: tuple[Absence, ...]) -> Roster:
        """The roster with those duties taken out."""
        person, cells = absences[0].person, dict(self.roster.cells)
        row = list(cells[person])
        for date, _ in self.duties_in(absences):
            row[(date - self.roster.start).days] = ""
        return self.roster.model_copy(update={"cells": cells | {person: tuple(row)}})

    @cached_property
    def _as_it_stands(self) -> Standing:
        return self._standing(self.roster)

    def _standing(self, roster: Roster) -> Standing:
        return Standing(self._open(roster), self._points(roster), gap_costs(self.rulebook, roster))

    def _open(self, roster: Roster) -> int:
        reading = Reading(self.rulebook.frame, roster)
        kinds = [wanted for kind in ("staff", "skill") for wanted in needs_of(reading.ward, kind)]
        return sum(count.short * (count.end - count.start) for count in headcounts(reading, kinds))

    def _points(self, roster: Roster) -> int:
        """Points of rules that speak of the ward and of nobody in it."""
        frame = self.rulebook.frame
        lines = Scorer(self.rulebook.table).itemise(frame.cells(roster))
        return sum(line.cost for line in lines if line.origin.subject not in frame.rows)

    def _worked(self, roster: Roster, person: str) -> int:
        return sum(stint.minutes for stint in Reading(self.rulebook.frame, roster).rostered(person))
