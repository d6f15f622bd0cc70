"""What holds for every rule: an entry in the pack with its source, and a way to obey it."""

from __future__ import annotations

from typing import Any

import pytest

from roster.packs import packs
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from tests.roster.rules.agreement import by_findings, by_terms
from tests.wards import roster_of, small_document, small_ward


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_pack_has_the_rule_and_says_where_it_comes_from(rule: type[Rule[Any]]) -> None:
    for pack in packs():
        entry = pack.rules[rule.id]
        assert entry.source or entry.values
        assert all(value.source for value in entry.values.values())
        assert set(entry.values) == set(rule.values_type.model_fields)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_staying_off_obeys_every_hard_rule_but_anchors_and_locks(rule: type[Rule[Any]]) -> None:
    patterns = [line for line in small_document()["patterns"] if line["effect"] != "anchor"]
    ward = small_ward(patterns=patterns, locks=[])
    for reading in (by_terms, by_findings):
        assert all(hard == 0 for hard, _ in reading(rule, ward, roster_of(ward)).values())


def test_ids_and_titles_are_one_each() -> None:
    assert len({rule.id for rule in RULES}) == len({rule.title for rule in RULES}) == len(RULES)
