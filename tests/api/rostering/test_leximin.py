"""The leximin search against every roster of small tables, and on a small ward."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from api.rostering import make_roster
from api.rostering.leximin import fairest, held, make_fairer
from roster.rules import Rulebook
from roster.rules.fairness.levels import levels, unsocial_balance, worst_first
from roster.scoring import Scorer
from roster.table import Balance, Cells16, Cover, Origin, Pattern, Sequence, Table, TableBuilder, Wish
from solvers import Params, Result, Stop
from solvers.cp_sat import solve_here
from tests.wards import small_ward

ROWS, DAYS = 3, 3
COVER, SHARE = "interval-cover", "fair-share"


def _table(data: st.DataObject) -> Table:
    """Three people and three days of earlies and nights: law, cover, shares with a past, and wishes."""
    small = st.integers(0, 500)
    out = TableBuilder([f"r{row}" for row in range(ROWS)], ("", "E", "N"), DAYS, 0, np.zeros((ROWS, 0), dtype=np.int16))
    everybody = out.group(np.ones(ROWS, dtype=np.bool_))
    for row in range(ROWS):
        out.add(Sequence(Origin("rest", f"r{row}"), row, (Pattern((0b100, 0b010), (0, 1)),), None))
    for day in range(DAYS):
        for duties in (0b010, 0b100):
            least = data.draw(st.integers(0, 2))
            out.add(Cover(Origin(COVER, ""), everybody, ((day, duties),), 10, least=least, most=2))
    amounts = np.array([[0, data.draw(st.sampled_from((0, 100))), data.draw(st.sampled_from((200, 300)))]] * DAYS)
    targets, base = (tuple(data.draw(small) for _ in range(ROWS)) for _ in range(2))
    out.add(Balance(Origin(SHARE, "", "unsocial"), (0, 1, 2), out.measure(amounts), 0, DAYS, targets, base, 200, 4))
    out.add(Wish(Origin("wishes", "r0"), 0, data.draw(st.integers(0, 2)), 0b110, price=7))
    return out.build()


def _solved(table: Table, stop: Stop, hint: Cells16) -> Result:
    return solve_here(table, stop, 1, Params(method="cp-sat", workers=1), hint, None, None, None)


def _every(table: Table) -> list[Cells16]:
    lines = itertools.product(range(3), repeat=ROWS * DAYS)
    scorer = Scorer(table)
    cells = (np.array(line, dtype=np.int16).reshape(ROWS, DAYS) for line in lines)
    return [each for each in cells if scorer.score(each).hard == 0]


@settings(max_examples=6, deadline=None)
@given(st.data())
def test_no_roster_that_keeps_cover_is_fairer(data: st.DataObject) -> None:
    table = _table(data)
    balance = unsocial_balance(table)
    assert balance is not None
    legal = _every(table)
    scorer = Scorer(table)
    start = data.draw(st.sampled_from(legal))
    found, proved = fairest(held(table, balance, start, {COVER}), start, Stop(effort=30), _solved)
    assert proved
    covers = [index for index, term in enumerate(table.terms) if term.origin.rule == COVER]
    kept = [c for c in legal if (scorer.amounts(c)[covers] <= scorer.amounts(start)[covers]).all()]
    best = min(worst_first(levels(table, balance, each)) for each in kept)
    assert worst_first(levels(table, balance, found)) == best
    assert any((found == each).all() for each in kept)
    if worst_first(levels(table, balance, start)) != best:
        alike = [
            c
            for c in kept
            if all(a <= b for a, b in zip(levels(table, balance, c), levels(table, balance, found), strict=True))
        ]
        assert scorer.score(found).cost == min(scorer.score(each).cost for each in alike)


def test_a_ward_gets_no_worse_in_what_is_above_fairness() -> None:
    rulebook = Rulebook.of(small_ward())
    made = make_roster(rulebook, Stop(effort=0.1), params=Params(workers=1))
    fairer = make_fairer(rulebook, made.roster, Stop(effort=0.2), params=Params(workers=1))
    assert fairer.after <= fairer.before
    scorer, frame = Scorer(rulebook.table), rulebook.frame
    scores = [scorer.score(frame.cells(each)) for each in (made.roster, fairer.roster)]
    assert [score.hard for score in scores] == [0, 0]
    before, after = (scorer.amounts(frame.cells(each)) for each in (made.roster, fairer.roster))
    covers = [i for i, term in enumerate(rulebook.table.terms) if term.origin.rule == COVER]
    assert (after[covers] <= before[covers]).all()
    assert fairer.roster.proof is not None
    assert fairer.roster.proof.value == scores[1].cost
