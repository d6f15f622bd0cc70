"""The two readings of a rule, held against each other."""

from __future__ import annotations

from collections import Counter
from typing import Any

from roster.packs import pack_for
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule
from roster.rules.values import values_of
from roster.scoring import Scorer
from roster.table.frame import Frame
from roster.ward import Roster, Ward

Sums = dict[str, tuple[int, int]]
"""Hard amount and cost by person, "" for the ward."""


def rule_for(kind: type[Rule[Any]], ward: Ward) -> tuple[Rule[Any], Frame]:
    """A rule with the values that hold for a ward, and the ward's frame."""
    pack = pack_for(ward.pack, ward.period.start)
    return kind(values_of(kind, pack, ward)), Frame(ward, pack.full_time)


def findings(kind: type[Rule[Any]], ward: Ward, roster: Roster) -> list[Finding]:
    """What the plain reading of one rule finds."""
    rule, frame = rule_for(kind, ward)
    return list(rule.check(Reading(frame, roster)))


def by_terms(kind: type[Rule[Any]], ward: Ward, roster: Roster) -> Sums:
    """What the lowered terms of one rule give."""
    rule, frame = rule_for(kind, ward)
    out = frame.builder()
    rule.lower(frame, out)
    hard: Counter[str] = Counter()
    cost: Counter[str] = Counter()
    for line in Scorer(out.build()).itemise(frame.cells(roster)):
        assert line.origin.rule == kind.id
        subject = line.origin.subject if line.origin.subject in frame.rows else ""
        hard[subject] += line.amount if line.hard else 0
        cost[subject] += line.cost
    return _sums(hard, cost)


def by_findings(kind: type[Rule[Any]], ward: Ward, roster: Roster) -> Sums:
    """What the plain reading gives."""
    hard: Counter[str] = Counter()
    cost: Counter[str] = Counter()
    for finding in findings(kind, ward, roster):
        hard[finding.person] += finding.amount if finding.hard else 0
        cost[finding.person] += finding.cost
    return _sums(hard, cost)


def _sums(hard: Counter[str], cost: Counter[str]) -> Sums:
    return {key: (hard[key], cost[key]) for key in sorted(hard | cost) if hard[key] or cost[key]}


def assert_agreement(kind: type[Rule[Any]], ward: Ward, roster: Roster) -> None:
    """The readings give every person the same."""
    assert by_terms(kind, ward, roster) == by_findings(kind, ward, roster)
