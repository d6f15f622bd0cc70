"""What may be asked about a roster in one go, and the answers one after another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from api.rostering.explaining.case import Case
from api.rostering.explaining.gaps import explain_gap, gaps_of
from api.rostering.explaining.nouns import GapExplanation, ProofExplanation, RuleExplanation, WishExplanation
from api.rostering.explaining.proofs import explain_proof
from api.rostering.explaining.rules import explain_pattern, explain_rule
from api.rostering.explaining.wishes import explain_wish, refused
from solvers import Params, Stop

Explanation = GapExplanation | WishExplanation | RuleExplanation | ProofExplanation

Ask = Callable[[], Explanation]
"""Answers one question. Raises WardError for one about what is not there."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions about a roster; those that are None are not asked.

    gap      a moment of the wall clock within one, or all of them
    wish     the id of a wish, or "all" that are refused
    rule     the id of a rule
    pattern  the number of a pattern in the ward file, from 1
    proof    what no roster can beat, level by level
    """

    gap: dt.datetime | Literal["all"] | None = None
    wish: str | None = None
    rule: str | None = None
    pattern: int | None = None
    proof: bool = False


def asks(case: Case, questions: Questions, stop: Stop, params: Params) -> Iterator[Ask]:
    """Every single question. Rules, patterns and proofs may each take as long as the stop."""
    if questions.gap is not None:
        moment = None if questions.gap == "all" else questions.gap
        yield from (partial(explain_gap, case, gap) for gap in gaps_of(case, moment))
    if questions.wish is not None:
        wishes = refused(case) if questions.wish == "all" else (questions.wish,)
        yield from (partial(explain_wish, case, wish) for wish in wishes)
    if questions.rule is not None:
        yield partial(explain_rule, case, questions.rule, stop, params)
    if questions.pattern is not None:
        yield partial(explain_pattern, case, questions.pattern, stop, params)
    if questions.proof:
        yield partial(explain_proof, case, stop, params)
