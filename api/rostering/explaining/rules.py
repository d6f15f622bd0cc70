"""What the ward pays for a rule or an agreed pattern: the ward solved with it and without it."""

from __future__ import annotations

from collections.abc import Iterator

from api.rostering.conflicts import LEVELS
from api.rostering.explaining.case import Case, roster_like
from api.rostering.explaining.measures import Measures
from api.rostering.explaining.nouns import Outcome, RuleExplanation
from api.rostering.explaining.sides import Sides, both_sides
from api.rostering.explaining.words import amount, effects, points
from roster.reports import nearest_of
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.contract.pattern_words import said
from roster.rules.contract.patterns import PatternRule
from roster.rules.contract.protected_patterns import ProtectedPatterns
from roster.table import Table
from roster.ward import Problem, WardError
from solvers import Params, Stop
from solvers.diagnosis import Difference, difference, without

NOT_PRICED = "It has no term of its own in the ward's table, so that leaving it out changes no roster."

SHADOW = (
    "It is law and stays. What follows is its shadow price, which says how much hangs on it; "
    "no roster without it is shown, and none may be worked."
)


def explain_rule(case: Case, rule: str, stop: Stop, params: Params | None = None) -> RuleExplanation:
    """What the ward pays for a rule. Of law only a shadow price is told. Raises WardError for an unknown rule."""
    known = {each.id: each.title for each in case.rulebook.rules}
    if rule not in known:
        raise WardError((Problem((), f"no rule has the id {rule!r}; known: {', '.join(sorted(known))}"),))
    entry = case.rulebook.pack.rules[rule]
    law = entry.level == "LAW" or rule == ProtectedPatterns.id
    blank = RuleExplanation(
        rule=rule,
        pattern=None,
        title=known[rule],
        level=LEVELS[entry.level],
        may_go=not law,
        override=tuple(entry.override),
        points=case.paid(lambda term: term.origin.rule == rule),
        saved_least=None,
        saved_most=None,
        saved_found=None,
    )
    return _explained(case, blank, without(case.rulebook.table, lambda term: term.origin.rule == rule), stop, params)


def explain_pattern(case: Case, number: int, stop: Stop, params: Params | None = None) -> RuleExplanation:
    """What the ward pays for a pattern, by its number in the ward file, from 1. A protected one stays, like law.

    Raises WardError for a number that no pattern has.
    """
    patterns = case.rulebook.ward.patterns
    if not 1 <= number <= len(patterns):
        raise WardError((Problem(("patterns",), f"the ward has patterns 1 to {len(patterns)}"),))
    pattern = patterns[number - 1]
    kind: type[PatternRule] = AgreedPatterns if pattern.standing == "agreed" else ProtectedPatterns
    place, entry = f"pattern {number}", case.rulebook.pack.rules[kind.id]
    blank = RuleExplanation(
        rule=kind.id,
        pattern=number,
        title=f"{pattern.person}: {said(pattern)}" if case.manager else f"{kind.title}, {place}",
        level=LEVELS[entry.level],
        may_go=pattern.standing == "agreed",
        override=tuple(entry.override),
        points=0,
        saved_least=None,
        saved_most=None,
        saved_found=None,
    )
    table = without(case.rulebook.table, lambda term: (term.origin.rule, term.origin.place) == (kind.id, place))
    return _explained(case, blank, table, stop, params)


def _explained(case: Case, blank: RuleExplanation, table: Table, stop: Stop, params: Params | None) -> RuleExplanation:
    if len(table.terms) == len(case.rulebook.table.terms):
        return blank.model_copy(update={"words": (*_headline(blank), NOT_PRICED)})
    sides = both_sides(case, table, stop, params or Params())
    outcome = _outcome(case, sides, blank.rule) if blank.may_go else None
    saved = sides.saved
    words = (*_headline(blank), *_stopped(case, blank), *_saved(blank, sides), *(effects(outcome) if outcome else ()))
    update = {
        "saved_least": saved.least,
        "saved_most": saved.most,
        "saved_found": sides.found,
        "outcome": outcome,
        "words": words,
    }
    return blank.model_copy(update=update)


def _outcome(case: Case, sides: Sides, rule: str) -> Outcome | None:
    """The roster found without the rule beside the one found with it, both by every term of the ward."""
    one, other = sides.with_it.cells, sides.without.cells
    if one is None or other is None:
        return None
    changed: Difference = difference(case.questions.ground.scorer, one, other)
    before, after = (Measures(case.rulebook, roster_like(case.roster, case.rulebook, cells)) for cells in (one, other))
    return case.outcome_of(after, changed, before=before, left_out=rule)


def _headline(blank: RuleExplanation) -> Iterator[str]:
    override = ", ".join(blank.override) or "nobody"
    yield f"{blank.title} ({blank.level}); may be overridden by: {override}."
    if not blank.may_go:
        yield SHADOW
    elif blank.pattern is not None:
        yield "It was agreed and may be departed from by consent alone; this says what it is worth to ask."
    if blank.points:
        yield f"The roster pays {points(blank.points)} under the rule itself."


def _stopped(case: Case, blank: RuleExplanation) -> Iterator[str]:
    """Whom the rule stops first from filling gaps."""
    if blank.pattern is None and case.measures.cover.gaps:
        near = [each for gap in case.measures.cover.gaps for each in nearest_of(case.rulebook, case.roster, gap)]
        stopped = sum(each.rule == blank.rule for each in near)
        yield f"It is what first stops {stopped} of the {len(near)} who might step into one of the gaps."


def _saved(blank: RuleExplanation, sides: Sides) -> Iterator[str]:
    saved = sides.saved
    noun = "pattern" if blank.pattern is not None else "rule"
    yield f"Without the {noun} the ward's best roster is {amount(saved.least, saved.most)} better."
    if not saved.exact and sides.found is not None:
        found = f"{points(abs(sides.found))} {'better' if sides.found >= 0 else 'worse'}"
        yield f"Searched equally long, the roster found without it is {found}; that figure is found, not proved."
