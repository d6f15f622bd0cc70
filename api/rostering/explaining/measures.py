"""What a roster comes to beside another: cover, pay, hours, fair shares and breaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from api.rostering.explaining.nouns import BurdenChange, HoursChange
from roster.pay import Costs, Money, costs_of
from roster.pay.costs import money
from roster.reports import BurdenShare, Cover, PersonUnsocial, cover_of, unsocial_of
from roster.rules import Reading, Rulebook
from roster.ward import Roster

Burden = Literal["nights", "weekends", "unsocial"]


@dataclass(frozen=True)
class Measures:
    """A roster of a ward, read plainly; each reading is made once."""

    rulebook: Rulebook
    roster: Roster

    @cached_property
    def cover(self) -> Cover:
        """Cover by interval."""
        return cover_of(self.rulebook, self.roster)

    @property
    def skill_minutes(self) -> int:
        """Person-minutes of needed skills that are missing."""
        return sum(group.short_minutes for group in self.cover.groups if group.kind == "skill")

    @cached_property
    def pay(self) -> Money:
        """Pay of everybody rostered or booked, without what filling gaps would cost."""
        return money(line for line in self._costs.lines if line.person)

    def pay_of(self, person: str) -> Money:
        """Pay of one person."""
        return money(line for line in self._costs.lines if line.person == person)

    @cached_property
    def _costs(self) -> Costs:
        return costs_of(self.rulebook, self.roster)

    @cached_property
    def breaches(self) -> Counter[tuple[str, str]]:
        """Amounts of the hard findings, by rule and person."""
        found: Counter[tuple[str, str]] = Counter()
        for finding in self.rulebook.check(self.roster):
            if finding.hard:
                found[finding.rule, finding.person] += finding.amount
        return found

    @cached_property
    def minutes(self) -> dict[str, int]:
        """Minutes worked in the period, by person."""
        reading = Reading(self.rulebook.frame, self.roster)
        return {row: sum(stint.minutes for stint in reading.rostered(row)) for row in self.rulebook.frame.rows}

    @cached_property
    def unsocial(self) -> dict[str, PersonUnsocial]:
        """Unsocial work beside fair shares, by person."""
        return {line.person: line for line in unsocial_of(self.rulebook, self.roster)}


def hours_changed(before: Measures, after: Measures) -> tuple[HoursChange, ...]:
    """Who works more or less."""
    return tuple(
        HoursChange(person=person, minutes=after.minutes[person] - minutes)
        for person, minutes in before.minutes.items()
        if after.minutes[person] != minutes
    )


def burdens_changed(before: Measures, after: Measures) -> tuple[BurdenChange, ...]:
    """Whose distance from a fair share changes. The shares are those of the roster that was asked about."""
    return tuple(change for person in before.unsocial for change in _shifted(before, after, person))


def _shifted(before: Measures, after: Measures, person: str) -> Iterator[BurdenChange]:
    one, other = before.unsocial[person], after.unsocial[person]
    pairs: tuple[tuple[Burden, BurdenShare, BurdenShare], ...] = (
        ("nights", one.nights, other.nights),
        ("weekends", one.weekends, other.weekends),
        ("unsocial", one.points, other.points),
    )
    for burden, was, now in pairs:
        if was.above is not None and now.done != was.done:
            after_that = round(was.above + now.done - was.done, 2)
            yield BurdenChange(person=person, burden=burden, before=round(was.above, 2), after=after_that)
