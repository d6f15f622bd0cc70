"""What a rule or a pattern costs: law is never given up, and figures are exact only where proved."""

from __future__ import annotations

import pytest

from api.rostering.explaining import RuleExplanation, explain_pattern, explain_proof, explain_rule
from roster.ward import WardError
from solvers import Params, Stop
from tests.api.rostering.explaining.cases import case_of, day, plain_ward

ALONE, STOP = Params(method="cp-sat", workers=1), Stop(effort=1)
AWAY = [{"person": person, "start": day(0), "end": day(6), "kind": "sickness"} for person in ("R2", "R3", "P1")]
NO_NIGHTS = {"person": "R1", "standing": "agreed", "effect": "no duties", "tags": "night"}


def _pattern(standing: str, *, manager: bool = False) -> RuleExplanation:
    case = case_of(plain_ward(absence=AWAY, patterns=[NO_NIGHTS | {"standing": standing}]), manager=manager)
    return explain_pattern(case, 1, STOP, ALONE)


def test_a_pattern_is_priced_by_the_gap_that_it_leaves() -> None:
    found = _pattern("agreed")
    assert found.may_go
    assert found.outcome is not None
    assert found.outcome.uncovered_minutes == -570
    assert found.outcome.legal
    assert found.words[-1] == "Read again by every rule: no new breach but of what was left out."
    assert found.saved_least is not None
    assert found.saved_most is not None
    assert 0 <= found.saved_least <= (found.saved_found or 0) <= found.saved_most


def test_whose_pattern_it_is_is_told_to_the_manager_alone() -> None:
    assert "R1" not in " ".join(_pattern("agreed").words[:2])
    assert _pattern("agreed", manager=True).title.startswith("R1: no night duties")


def test_a_protected_pattern_and_law_stay() -> None:
    for found in (_pattern("protected"), explain_rule(case_of(plain_ward()), "daily-rest", STOP, ALONE)):
        assert not found.may_go
        assert found.outcome is None
        assert any("shadow price" in line for line in found.words)


def test_a_rule_without_terms_changes_no_roster() -> None:
    found = explain_rule(case_of(plain_ward()), "bank-share", STOP, ALONE)
    assert found.saved_found is None
    assert "changes no roster" in found.words[-1]


def test_unknown_rules_and_patterns_are_bad_input() -> None:
    with pytest.raises(WardError, match="no rule has the id"):
        explain_rule(case_of(plain_ward()), "nonsense", STOP, ALONE)
    with pytest.raises(WardError, match="patterns 1 to 0"):
        explain_pattern(case_of(plain_ward()), 1, STOP, ALONE)


def test_each_level_has_a_sentence_and_a_bound_that_the_roster_does_not_beat() -> None:
    case = case_of(plain_ward(absence=AWAY, patterns=[NO_NIGHTS]))
    levels = explain_proof(case, Stop(effort=5), ALONE).levels
    assert [line.level for line in levels] == ["law", "cover", "patterns", "fairness", "wishes", "all"]
    assert all(line.words and (line.bound is None or line.bound <= line.here) for line in levels)
    by_level = {line.level: line for line in levels}
    assert by_level["law"].here == 0
    assert (by_level["cover"].here, by_level["cover"].bound) == (600, 570)
    assert (by_level["patterns"].here, by_level["patterns"].bound) == (600, 0)
