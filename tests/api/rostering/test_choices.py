"""Choices between good rosters: near the best, different, and none better than another in everything."""

from __future__ import annotations

import pytest

from api.rostering.choices import ROOMS, TITLES, aim_of, select, weighted
from api.rostering.make import make_roster
from roster.rules import RULES, Rulebook
from roster.scoring import Scorer
from roster.table import Cells16
from solvers import Params, Stop
from solvers.local_search import anneal_here
from tests.wards import small_ward


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.of(small_ward())


def test_every_rule_that_can_be_traded_has_an_aim(rulebook: Rulebook) -> None:
    aims = {rule.id: aim_of(rulebook, rule.id) for rule in RULES}
    assert aims["wishes"] == "wishes"
    assert aims["contract-hours"] == "hours"
    assert aims["interval-cover"] == "cover"
    assert aims["fair-share"] == "fairness"
    assert aims["isolated-night"] == "rest"
    assert aims["daily-rest"] is aims["absence"] is None
    assert set(ROOMS.values()) | {"wishes"} == set(TITLES)


def test_a_trade_off_multiplies_the_prices_of_its_aim_alone(rulebook: Rulebook) -> None:
    for trade_off in rulebook.pack.trade_offs:
        table = weighted(rulebook, trade_off)
        for before, after in zip(rulebook.table.terms, table.terms, strict=True):
            mine = aim_of(rulebook, before.origin.rule) == trade_off.aim
            factor = trade_off.factor if mine and before.price else 1
            assert after.price == (before.price and before.price * factor)


def test_choices_are_near_different_and_not_dominated(rulebook: Rulebook) -> None:
    made = make_roster(rulebook, Stop(effort=1.0), params=Params(workers=1, method="annealing"))
    assert made.result.cells is not None
    found: list[tuple[str, Cells16]] = [("best", made.result.cells), ("twin", made.result.cells.copy())]
    for trade_off in rulebook.pack.trade_offs:
        cells = anneal_here(weighted(rulebook, trade_off), Stop(effort=0.3), hint=made.result.cells).cells
        assert cells is not None
        found.append((trade_off.title, cells))
    shown = select(rulebook, made, found, 3)
    best = min(Scorer(rulebook.table).score(cells).cost for _, cells in found)
    assert 1 <= len(shown.choices) <= 3
    assert len(shown.choices) + len(shown.left_out) <= len(found)
    assert any(line.startswith("twin") for line in shown.left_out)
    for choice in shown.choices:
        assert 100 * choice.cost <= (100 + shown.percent) * best
        assert sum(choice.points.values()) <= choice.cost
        rivals = [other.points for other in shown.choices if other is not choice]
        assert not any(
            rival != choice.points and all(rival[k] <= v for k, v in choice.points.items()) for rival in rivals
        )
        assert choice.words.endswith(".")
        assert not any(line.breach for line in choice.summary.findings)
