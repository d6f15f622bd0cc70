"""What the rules find in a roster, kept by rule, so that after an edit only what can have changed is read again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule
from roster.rules.rulebook import Rulebook
from roster.ward import Roster


@dataclass(frozen=True)
class Checked:
    """Findings by rule, in the order of the rulebook; each as `Rulebook.check` gives it."""

    reading: Reading
    by_rule: Mapping[str, tuple[Finding, ...]]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them."""
        return tuple(finding for found in self.by_rule.values() for finding in found)


def checked(rulebook: Rulebook, roster: Roster) -> Checked:
    """Everything that the rules find."""
    reading = Reading(rulebook.frame, roster)
    return Checked(reading, {rule.id: _sorted(rule.check(reading)) for rule in rulebook.rules})


def rechecked(rulebook: Rulebook, roster: Roster, before: Checked, people: Collection[str]) -> Checked:
    """The same as `checked`, for a roster that differs from the one before in these people's lines alone."""
    whole = before.reading.edited(roster, people)
    part = whole.narrowed(people)

    def again(rule: Rule[Any]) -> tuple[Finding, ...]:
        if not rule.by_line:
            return _sorted(rule.check(whole))
        found, earlier = [each for each in rule.check(part) if each.person in people], before.by_rule[rule.id]
        others = [finding for finding in earlier if finding.person not in people]
        return _sorted([*others, *found]) if found or len(others) < len(earlier) else earlier

    return Checked(whole, {rule.id: again(rule) for rule in rulebook.rules})


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.date, finding.person)))
