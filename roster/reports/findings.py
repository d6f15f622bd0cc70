"""What the rules find, each with the rule's title, its level and the source of its values."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from roster.packs import Level
from roster.rules.findings import Finding
from roster.rules.registry import RULES
from roster.rules.rulebook import Rulebook
from roster.ward import Roster


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding as a ward manager reads it.

    `person` is "" where it is the ward's, `cost` is 0 for a breach, and `source` is "" for a choice of this program.
    """

    rule: str
    title: str
    level: Level
    source: str
    person: str
    date: dt.date
    breach: bool
    cost: int
    words: str


PERSONAL = frozenset(rule.id for rule in RULES if rule.audience != "ward")
"""Rules whose findings are not for the whole ward: those that say what somebody agreed, needs or asked for, and those
on the ward manager's private lists."""

OF_PERSONS = frozenset(rule.id for rule in RULES if rule.audience == "person")
"""Rules whose findings are for the ward manager and the person whom they are about."""


FOR_MANAGERS = PERSONAL - OF_PERSONS
"""Rules on the ward manager's private lists: on nothing that is shared are they even named."""


@dataclass(frozen=True, slots=True)
class SharedFindings:
    """What a whole ward may read: the lines, and how many findings on single persons are left out, by title.

    That there are findings for the manager alone is not told at all.
    """

    lines: tuple[FindingLine, ...]
    withheld: tuple[tuple[str, int], ...]


def for_the_ward(findings: tuple[FindingLine, ...]) -> SharedFindings:
    """The findings without those of personal rules."""
    withheld = Counter(line.title for line in findings if line.rule in OF_PERSONS)
    return SharedFindings(tuple(line for line in findings if line.rule not in PERSONAL), tuple(withheld.items()))


def findings_of(rulebook: Rulebook, roster: Roster) -> tuple[FindingLine, ...]:
    """Breaches first, then what a price allows, each in the order of the rules; of one rule the dearest first."""
    places = {rule.id: place for place, rule in enumerate(rulebook.rules)}
    lines = [line_of(rulebook, finding) for finding in rulebook.check(roster)]
    return tuple(sorted(lines, key=lambda line: (not line.breach, places[line.rule], -line.cost, line.date)))


def line_of(rulebook: Rulebook, finding: Finding) -> FindingLine:
    """A finding as a ward manager reads it."""
    title = next(rule.title for rule in rulebook.rules if rule.id == finding.rule)
    return FindingLine(
        rule=finding.rule,
        title=title,
        level=rulebook.pack.rules[finding.rule].level,
        source=source_of(rulebook, finding.rule),
        person=finding.person,
        date=finding.date,
        breach=finding.hard,
        cost=finding.cost,
        words=finding.words,
    )


def source_of(rulebook: Rulebook, rule: str) -> str:
    """Where a rule comes from: the ward's own setting, else the pack's, else its first value that is not our design."""
    own = [line.source for line in rulebook.ward.rules if line.rule == rule]
    entry = rulebook.pack.rules[rule]
    given = [value.source for value in entry.values.values() if value.confidence != "DESIGN"]
    return next((source for source in [*own, entry.source, *given] if source), "")
