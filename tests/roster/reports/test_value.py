"""Value by rule."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.reports import value_of
from roster.scoring import Scorer
from tests.roster.reports.busy import busy_roster, busy_rulebook
from tests.wards import random_roster


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_value_by_rule_equals_the_findings_and_the_score(seed: int) -> None:
    rulebook = busy_rulebook()
    roster = random_roster(rulebook.ward, seed)
    value = value_of(rulebook, roster)
    cost: Counter[str] = Counter()
    breaches: Counter[str] = Counter()
    for finding in rulebook.check(roster):
        cost[finding.rule] += finding.cost
        breaches[finding.rule] += finding.amount if finding.hard else 0
    assert {rule.rule: (rule.breaches, rule.cost) for rule in value.rules} == {
        rule.id: (breaches[rule.id], cost[rule.id]) for rule in rulebook.rules
    }
    score = Scorer(rulebook.table).score(rulebook.frame.cells(roster))
    assert (value.breaches, value.cost) == (score.hard, score.cost)


def test_rules_stand_in_the_order_of_the_rulebook_with_title_and_level() -> None:
    rulebook = busy_rulebook()
    value = value_of(rulebook, busy_roster(rulebook))
    assert [rule.rule for rule in value.rules] == [rule.id for rule in rulebook.rules]
    assert (value.rules[0].title, value.rules[0].level) == ("Daily rest", "LAW")
