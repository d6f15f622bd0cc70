"""Edits of a roster, checked as they are made: what the rules find before and after, and what the edit is worth."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock

from roster.rules import Finding, Rulebook
from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.rules.rechecking import Checked, checked, rechecked
from roster.scoring import Scorer
from roster.table import Cells16
from roster.ward import InCharge, Problem, Roster, RosterError, codes_in


@dataclass(frozen=True, slots=True)
class Edit:
    """A cell and what it is to hold: "" for a day off, a code, or several such as "E+N"."""

    person: str
    date: dt.date
    duty: str


@dataclass(frozen=True)
class Standing:
    """A roster with what the rules find in it, and its breaches and points by rule."""

    roster: Roster
    cells: Cells16
    checked: Checked
    breaches: Counter[str]
    cost: Counter[str]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, in the order of the rules."""
        return self.checked.findings

    @property
    def broken(self) -> tuple[Finding, ...]:
        """What is found that breaks a rule."""
        return tuple(finding for finding in self.findings if finding.hard)


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What one rule says more (or, below 0, less) after an edit: breaches in the rule's unit, and points."""

    rule: str
    breaches: int
    cost: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of the findings and the value. Rules of which nothing changes are left out."""

    appear: tuple[Finding, ...]
    disappear: tuple[Finding, ...]
    rules: tuple[RuleChange, ...]

    @property
    def breaches(self) -> int:
        """Breaches more, or less."""
        return sum(change.breaches for change in self.rules)

    @property
    def cost(self) -> int:
        """Points more, or less."""
        return sum(change.cost for change in self.rules)


@dataclass(frozen=True)
class Desk:
    """A ward's rules, laid out once, on which its rosters are judged as often as they change."""

    rulebook: Rulebook
    scorer: Scorer
    _lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Desk:
        """The desk of a rulebook."""
        return cls(rulebook, Scorer(rulebook.table))

    def standing(self, roster: Roster) -> Standing:
        """How a roster stands, read from the beginning."""
        return self._standing(roster, self.rulebook.frame.cells(roster), checked(self.rulebook, roster))

    def edited(self, before: Standing, edits: Sequence[Edit]) -> Standing:
        """How it stands after the edits. Raises RosterError for cells that it has not and duties that are not known."""
        problems = tuple(self._problems(before.roster, edits))
        if problems:
            raise RosterError(problems)
        roster = self._with(before.roster, edits)
        people, cells, frame = {edit.person for edit in edits}, before.cells.copy(), self.rulebook.frame
        for edit in edits:
            held = codes_in(edit.duty)
            cells[frame.row(edit.person), frame.day(edit.date)] = frame.duty(held[0] if held else "")
        return self._standing(roster, cells, rechecked(self.rulebook, roster, before.checked, people))

    def _standing(self, roster: Roster, cells: Cells16, found: Checked) -> Standing:
        with self._lock:
            return Standing(roster, cells, found, *self.scorer.by_rule(cells))

    def _problems(self, roster: Roster, edits: Sequence[Edit]) -> Iterator[Problem]:
        codes = {shift.code for shift in self.rulebook.ward.shifts}
        period, seen = self.rulebook.ward.period, set[tuple[str, dt.date]]()
        for index, edit in enumerate(edits):
            place = ("cells", index)
            if edit.person not in roster.cells:
                yield Problem((*place, "person"), "the roster has no line of this person")
            if edit.date not in period:
                yield Problem((*place, "date"), f"lies outside the period, {period.start} to {period.end}")
            if not codes.issuperset(codes_in(edit.duty)):
                message = f"no shift of the ward has this code; known: {', '.join(sorted(codes))}"
                yield Problem((*place, "duty"), message)
            if (edit.person, edit.date) in seen:
                yield Problem(place, "is a cell that is edited twice; send each cell once")
            seen.add((edit.person, edit.date))
        yield from self._locked(edits)

    def _locked(self, edits: Sequence[Edit]) -> Iterator[Problem]:
        locks = {(lock.person, lock.date): lock.duty for lock in self.rulebook.ward.locks}
        for index, edit in enumerate(edits):
            held = locks.get((edit.person, edit.date))
            if held is not None and codes_in(held) != codes_in(edit.duty):
                yield Problem(("cells", index), f"is locked to {held or 'a day off'}; take the lock away first")

    def _with(self, roster: Roster, edits: Sequence[Edit]) -> Roster:
        lines = {edit.person: list(roster.cells[edit.person]) for edit in edits}
        for edit in edits:
            lines[edit.person][(edit.date - roster.start).days] = "+".join(codes_in(edit.duty))
        changed = {person: tuple(lines[person]) if person in lines else line for person, line in roster.cells.items()}
        roster = roster.model_copy(update={"cells": changed})
        return roster.model_copy(update={"in_charge": self._in_charge(roster)})

    def _in_charge(self, roster: Roster) -> tuple[InCharge, ...]:
        """Whoever was in charge and still works the shift stays; where nobody is, somebody fit is chosen."""
        places = {(each.date, each.duty) for each in roster.in_charge}
        kept = {(e.date, e.duty): e for e in roster.in_charge if e.duty in roster.duties(e.person, e.date)}
        if len(kept) == len(places):
            return roster.in_charge
        values = self.rulebook.rule(NurseInCharge).values
        chosen = choose_in_charge(self.rulebook.frame, roster, values.skill, values.never)
        taken = {(each.date, each.duty): each for each in chosen if (each.date, each.duty) in places}
        return tuple(sorted((taken | kept).values(), key=lambda each: (each.date, each.duty)))


def difference(before: Standing, after: Standing) -> Difference:
    """From one standing to another, of one ward and period."""
    appear, disappear = list[Finding](), list[Finding]()
    for rule, found in after.checked.by_rule.items():
        if found != (earlier := before.checked.by_rule[rule]):
            old, new = Counter(earlier), Counter(found)
            appear += (new - old).elements()
            disappear += (old - new).elements()
    breaches = Counter(after.breaches)
    breaches.subtract(before.breaches)
    cost = Counter(after.cost)
    cost.subtract(before.cost)
    rules = (RuleChange(rule, breaches[rule], cost[rule]) for rule in after.checked.by_rule)
    return Difference(
        appear=tuple(appear),
        disappear=tuple(disappear),
        rules=tuple(change for change in rules if change.breaches or change.cost),
    )
