"""A ward with the rules that hold for it: one table for solvers, one reading for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from roster.packs import GapStep, Pack, gap_filling_order, pack_for, with_calendars
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.rules.values import values_of
from roster.table import Table
from roster.table.frame import Frame
from roster.ward import Problem, Roster, Ward, WardError

R = TypeVar("R", bound=Rule[Any])


def lowered(frame: Frame, rules: Iterable[Rule[Any]]) -> Table:
    """The table of some rules. Raises WardError where the ward lacks what a rule speaks of."""
    out = frame.builder()
    for rule in rules:
        rule.lower(frame, out)
    return out.build()


def _misplaced_overrides(ward: Ward, pack: Pack) -> Iterator[Problem]:
    """Overrides of rules that cannot be overridden, or by somebody who may not."""
    bending = {rule.id: pack.roles(rule.id) for rule in RULES if rule.bends}
    for index, line in enumerate(ward.overrides):
        if line.rule not in bending:
            message = f"no rule of this id can be overridden for one date; these can: {', '.join(sorted(bending))}"
            yield Problem(("overrides", index, "rule"), message)
        elif line.role not in bending[line.rule]:
            message = f"this role may not override the rule; these may: {', '.join(bending[line.rule])}"
            yield Problem(("overrides", index, "role"), message)


@dataclass(frozen=True)
class Rulebook:
    """The rules of a pack, with the ward's own settings, for one ward and period.

    frame  the ward laid out as rows, days and duties
    table  every rule lowered into one table
    """

    ward: Ward
    pack: Pack
    rules: tuple[Rule[Any], ...]
    frame: Frame
    table: Table

    @classmethod
    def of(cls, ward: Ward) -> Rulebook:
        """The rulebook of a ward, to whose calendars those are added that come with the program and are named in it.

        Raises WardError for a setting that fits no rule or a calendar that does not do, PackError for an unknown pack.
        """
        ward = with_calendars(ward)
        known = {rule.id for rule in RULES}
        strange = [index for index, line in enumerate(ward.rules) if line.rule not in known]
        if strange:
            message = f"no rule has this id; known: {', '.join(sorted(known))}"
            raise WardError(tuple(Problem(("rules", index, "rule"), message) for index in strange))
        pack = pack_for(ward.pack, ward.period.start)
        misplaced = tuple(_misplaced_overrides(ward, pack))
        if misplaced:
            raise WardError(misplaced)
        gap_filling_order(pack.gap_filling, ward)
        rules = tuple(rule(values_of(rule, pack, ward)) for rule in RULES)
        frame = Frame(ward, pack.full_time)
        return cls(ward, pack, rules, frame, lowered(frame, rules))

    @property
    def gap_filling(self) -> tuple[GapStep, ...]:
        """The steps of filling a gap on this ward, in order."""
        return gap_filling_order(self.pack.gap_filling, self.ward)

    def rule(self, kind: type[R]) -> R:
        """The rule of a kind, with its values for this ward."""
        return next(rule for rule in self.rules if isinstance(rule, kind))

    def check(self, roster: Roster) -> tuple[Finding, ...]:
        """What every rule finds in a roster, in the order of the rules and then of the calendar."""
        reading = Reading(self.frame, roster)
        return tuple(f for rule in self.rules for f in sorted(rule.check(reading), key=lambda f: (f.date, f.person)))
