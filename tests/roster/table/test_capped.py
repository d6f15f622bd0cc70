"""A term held to an amount is broken by exactly the rosters in which it has more."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from roster.scoring import Scorer
from roster.table import (
    Accompany,
    Balance,
    Count,
    Cover,
    Origin,
    Pattern,
    Run,
    Sequence,
    TableBuilder,
    Term,
    Touch,
    Wish,
    capped,
)

ORIGIN = Origin("rule", "a")
TERMS: tuple[Term, ...] = (
    Wish(ORIGIN, 0, 1, 2, 3),
    Sequence(ORIGIN, 0, (Pattern((2, 2), (0, 1)),), 3),
    Count(ORIGIN, 0, 0, 0, 3, 3, least=2, most=4, unit=2),
    Touch(ORIGIN, 0, (((0, 2), (1, 2)), ((2, 2),)), 3, most=0),
    Cover(ORIGIN, 0, ((1, 2),), 3, least=2, most=2),
    Accompany(ORIGIN, 1, 2, ((0, 2),), 3, least=1),
)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: type(term).__name__)
@pytest.mark.parametrize("held", [0, 1, 2])
def test_every_roster_of_two_people_and_three_days(term: Term, held: int) -> None:
    hard = capped(term, held)
    out = TableBuilder(("a", "b"), ("", "E"), 3, 0, np.zeros((2, 0), dtype=np.int16))
    out.measure(np.array([[0, 3]] * 3))
    for members in ([True, True], [True, False], [False, True]):
        out.group(np.array(members))
    for each in (term, *([hard] if hard else [])):
        out.add(each)
    scorer = Scorer(out.build())
    for line in itertools.product((0, 1), repeat=6):
        cells = np.array(line, dtype=np.int16).reshape(2, 3)
        amount = int(scorer.amounts(cells)[0])
        assert (scorer.score(cells).hard > 0) == (amount > held)


def test_what_no_limit_adds_up_is_held_only_where_there_is_none_of_it() -> None:
    run = Run(ORIGIN, 0, 2, 3, most=2)
    balance = Balance(ORIGIN, (0,), 0, 0, 3, (3,), (0,), 2, 3)
    for term in (run, balance):
        hard = capped(term, 0)
        assert hard is not None
        assert hard.price is None
        assert capped(term, 1) is None
