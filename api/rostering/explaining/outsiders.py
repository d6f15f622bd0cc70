"""Somebody from outside in a gap: from the bank, an agency or another ward, booked for one duty."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from api.rostering.explaining.case import Case, roster_like
from api.rostering.explaining.filled import options_of
from api.rostering.explaining.measures import Measures
from api.rostering.explaining.nouns import Money
from roster.packs import GapStep
from roster.pay import pay_table_for
from roster.pay.gaps import band_of
from roster.pay.lines import whole
from roster.pay.rates import Rates
from roster.reports.cover import CoverInterval
from roster.rules import Reading, Rulebook
from roster.scoring import Scorer
from roster.table import Balance, Table
from roster.ward import Group, Lock, Person, Roster, Shift
from solvers.diagnosis import Difference, difference

OUTSIDER = "OUTSIDE"


@dataclass(frozen=True)
class Outsider:
    """A ward with one more person, who is booked for a duty in a gap and does nothing else.

    Fair shares of the others stay as they are, so that prices compare.
    """

    rulebook: Rulebook
    roster: Roster
    gap: CoverInterval
    day: int
    shift: Shift

    @cached_property
    def person(self) -> Person:
        """Somebody who counts towards the gap's group, and holds no skill that it does not ask for."""
        group = self._group
        return Person(
            id=_unused(self.rulebook),
            band=self._band,
            skills=group.skills,
            duties=(self.shift.code,),
            employment="bank",
        )

    @cached_property
    def _group(self) -> Group:
        return next(group for group in self.rulebook.ward.groups if group.id == self.gap.group)

    @cached_property
    def _band(self) -> int:
        return band_of(self._group, Reading(self.rulebook.frame, self.roster))

    @cached_property
    def extended(self) -> Rulebook:
        """The rulebook of the ward with that person."""
        ward, date = self.rulebook.ward, self.rulebook.frame.dates[self.day]
        booked = Lock(person=self.person.id, date=date, duty=self.shift.code)
        more = {"people": (*ward.people, self.person), "locks": (*ward.locks, booked)}
        found = Rulebook.of(ward.model_copy(update=more))
        return replace(found, table=_with_balances_of(self.rulebook.table, found.table))

    def booked(self, case: Case) -> tuple[Measures, Difference]:
        """The roster with the outsider in the gap and nothing else changed, and what differs."""
        scorer = Scorer(self.extended.table)
        alone = np.concatenate([case.cells, np.zeros((1, case.cells.shape[1]), dtype=np.int16)])
        booked = alone.copy()
        booked[-1, self.day] = self.rulebook.frame.duties.index(self.shift.code)
        after = Measures(self.extended, roster_like(case.roster, self.extended, booked))
        return after, difference(scorer, alone, booked)

    def pay_instead(self, step: GapStep, after: Measures) -> Money:
        """What the step pays, less what the readings of a roster count for the outsider as if from the bank."""
        counted, paid = after.pay_of(self.person.id), self._pay(step)
        return Money(pence=paid.pence - counted.pence, confirmed=paid.confirmed and counted.confirmed)

    def _pay(self, step: GapStep) -> Money:
        """What the step pays for the duty, beside pay that is due anyway. Raises PayError without a rate."""
        ward, date = self.rulebook.ward, self.rulebook.frame.dates[self.day]
        if step.cost not in ("bank", "framework agency", "off-framework agency"):
            return Money(pence=0, confirmed=True)
        rates = Rates(pay_table_for(ward.pack, ward.period.start), ward, self.rulebook.pack)
        span = self.shift.span(date)
        rate = rates.hired(step.cost, self._band, date, rates.time(self._band, date, span.start, span.end))
        confirmed = all(figure.confirmed for figure in rate.figures)
        return Money(pence=whole(rate.pence * self.shift.worked(date)), confirmed=confirmed)


def outsider_for(case: Case, gap: CoverInterval) -> Outsider | None:
    """Somebody on the shortest clinical duty that spans the whole gap; None if no one duty does."""
    frame = case.rulebook.frame
    options = [(frame.ward.shifts[duty - 1], day) for day, duty in options_of(case, gap)]
    if not options:
        return None
    shift, day = min(options, key=lambda option: (option[0].worked(frame.dates[option[1]]), option[0].code))
    return Outsider(case.rulebook, case.roster, gap, day, shift)


def _with_balances_of(table: Table, extended: Table) -> Table:
    """The extended table with the fair targets of the other, whose measures are added to its own."""
    own = tuple(
        replace(term, measure=term.measure + len(extended.measures))
        for term in table.terms
        if isinstance(term, Balance)
    )
    rest = tuple(term for term in extended.terms if not isinstance(term, Balance))
    return replace(extended, measures=np.concatenate([extended.measures, table.measures]), terms=(*rest, *own))


def _unused(rulebook: Rulebook) -> str:
    taken = set(rulebook.frame.rows)
    return next(name for name in (OUTSIDER, *(f"{OUTSIDER}-{n}" for n in range(len(taken)))) if name not in taken)
