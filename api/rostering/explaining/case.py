"""A roster of a ward about which questions are asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from api.rostering.explaining.measures import Measures, burdens_changed, hours_changed
from api.rostering.explaining.nouns import CellChange, Money, Outcome, Price, RuleShare
from roster.reports.findings import PERSONAL
from roster.rules import Rulebook
from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.rules.fairness.targets import peers
from roster.table import Cells16, Table, Term
from roster.table.frame import Frame
from roster.ward import Roster
from solvers.cancelling import Cancel
from solvers.diagnosis import Change, Counterfactual, Counterfactuals, Difference, at_least

EFFORT = 3.0
"""Deterministic time that one solve of a local question may take, about two seconds on a free core."""

UNNAMED = "Personal rules together, not named to the ward"


@dataclass(frozen=True)
class Case:
    """A roster, its ward and how hard to look.

    effort   deterministic time that one solve of a local question may take
    manager  whether the ward manager alone reads the answer, so that personal rules may be named
    """

    rulebook: Rulebook
    roster: Roster
    effort: float = EFFORT
    seed: int = 1
    manager: bool = False
    cancelled: Cancel = None

    @cached_property
    def cells(self) -> Cells16:
        """int16[row, day] of the roster."""
        return self.rulebook.frame.cells(self.roster)

    @cached_property
    def questions(self) -> Counterfactuals:
        """The roster's table, made ready."""
        return Counterfactuals(self.rulebook.table, self.cells, self.effort, self.seed, self.cancelled)

    @cached_property
    def measures(self) -> Measures:
        """What the roster comes to."""
        return Measures(self.rulebook, self.roster)

    @cached_property
    def value(self) -> int:
        """What the roster costs, in points."""
        return self.questions.ground.scorer.score(self.cells).cost

    def paid(self, of_kind: Callable[[Term], bool]) -> int:
        """Points that the roster pays for some terms of the ward's table."""
        amounts, terms = self.questions.ground.scorer.amounts(self.cells), self.rulebook.table.terms
        return sum(int(amounts[n]) * (term.price or 0) for n, term in enumerate(terms) if of_kind(term))

    @cached_property
    def bound(self) -> int | None:
        """What no legal roster goes below, where the roster's own proof speaks of the ward as it is."""
        proof = self.roster.proof
        legal = self.questions.ground.scorer.score(self.cells).hard == 0
        return proof.bound if proof is not None and legal and proof.value == self.value else None

    def ask(self, variant: Table, people: Collection[str], days: Collection[int]) -> tuple[Counterfactual, ...]:
        """The variant solved around some days of these people, with more and more days freed."""
        rows = [self.rulebook.frame.rows.index(person) for person in people]
        return self.questions.ask(variant, rows, days)

    def alike(self, person: str) -> tuple[str, ...]:
        """The people of the staff group of somebody, who can most easily take over from them."""
        groups = (people for _, people in peers(self.rulebook.frame))
        return next((tuple(people) for people in groups if person in people), (person,))

    def price(self, answer: Counterfactual, *, restricts: bool = True) -> Price:
        """The price of an answer. A demand on top of the ward's own (`restricts`) never makes a roster cheaper."""
        local, dates, found = answer.price, self.rulebook.frame.dates, answer.variant.value
        floor = 0 if restricts and not answer.impossible else None
        local = at_least(local, 0) if floor == 0 else local
        return Price(
            least=local.least,
            most=local.most,
            exact=local.exact,
            people=len(answer.rows),
            start=dates[answer.days[0]],
            end=dates[answer.days[1]],
            all_least=local.least if answer.whole else floor,
            all_most=None if self.bound is None or found is None else found - self.bound,
        )

    def prices(self, answers: Iterable[Counterfactual], *, restricts: bool = True) -> tuple[Price, ...]:
        """The prices of the answers that have one."""
        return tuple(self.price(answer, restricts=restricts) for answer in answers if answer.price.most is not None)

    def outcome(self, variant: Table, answer: Counterfactual, left_out: str = "") -> Outcome:
        """An answer's roster beside this one: of all at its price, one that changes as few duties as was found."""
        nearest = self.questions.least_changed(variant, answer)
        assert nearest.difference is not None
        cells = nearest.difference.applied(self.cells)
        after = Measures(self.rulebook, roster_like(self.roster, self.rulebook, cells))
        return self.outcome_of(after, nearest.difference, fewest=nearest.fewest, left_out=left_out)

    def outcome_of(
        self,
        after: Measures,
        changed: Difference,
        extra: Money | None = None,
        *,
        before: Measures | None = None,
        fewest: bool = False,
        left_out: str = "",
    ) -> Outcome:
        """Another roster beside this one, or `before`; `extra` is paid on top of what its people are paid.

        Breaches of the rule that was `left_out` do not count against it.
        """
        before = before or self.measures
        pence = after.pay.pence - before.pay.pence + (extra.pence if extra else 0)
        confirmed = after.pay.confirmed and before.pay.confirmed and (extra is None or extra.confirmed)
        return Outcome(
            points=changed.cost,
            shares=self.shares(changed),
            fewest=fewest,
            changes=tuple(_cell(after.rulebook.frame, change) for change in changed.changes),
            uncovered_minutes=after.cover.uncovered_minutes - before.cover.uncovered_minutes,
            skill_minutes=after.skill_minutes - before.skill_minutes,
            pay=Money(pence=pence, confirmed=confirmed or not pence),
            hours=hours_changed(before, after),
            burdens=burdens_changed(before, after),
            legal=all(rule == left_out for rule, _ in after.breaches - before.breaches),
            left_out=left_out,
        )

    def shares(self, changed: Difference) -> tuple[RuleShare, ...]:
        """What changes in points, by rule and by who bears it, dearest first; personal rules together."""
        titles = {rule.id: rule.title for rule in self.rulebook.rules}
        sums: dict[tuple[str, str], int] = {}
        for item in changed.items:
            rule, subject = item.origin.rule, item.origin.subject
            key = ("", "") if rule in PERSONAL and not self.manager else (rule, self._person(subject))
            sums[key] = sums.get(key, 0) + item.cost
        lines = [
            RuleShare(rule=rule, title=titles.get(rule, UNNAMED), person=person, points=points)
            for (rule, person), points in sums.items()
            if points
        ]
        return tuple(sorted(lines, key=lambda line: (-line.points, line.title, line.person)))

    def _person(self, subject: str) -> str:
        return subject if subject in self.rulebook.frame.rows else ""


def _cell(frame: Frame, change: Change) -> CellChange:
    before, after = frame.duties[change.before], frame.duties[change.after]
    return CellChange(person=frame.rows[change.row], date=frame.dates[change.day], before=before, after=after)


def roster_like(roster: Roster, rulebook: Rulebook, cells: Cells16) -> Roster:
    """Other cells as a roster, published and recorded as the given one, with people in charge who are there."""
    charge = rulebook.rule(NurseInCharge).values
    other = roster.model_copy(update={"cells": rulebook.frame.texts(cells), "proof": None, "in_charge": ()})
    chosen = choose_in_charge(rulebook.frame, other, charge.skill, charge.never)
    return other.model_copy(update={"in_charge": chosen})
