"""Ways to fill a gap, step by step in the ward's order, each confirmed by solving again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from api.rostering.explaining.answers import no_roster, spare, status_of
from api.rostering.explaining.caps import caps_of
from api.rostering.explaining.case import Case
from api.rostering.explaining.consent import Consent, consents_for
from api.rostering.explaining.filled import days_of, filled, people_of
from api.rostering.explaining.nouns import Repair, Status
from api.rostering.explaining.outsiders import Outsider, outsider_for
from api.rostering.explaining.words import effects, ladder
from roster.packs import GapStep
from roster.reports.cover import CoverInterval
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.table import Table
from solvers.diagnosis import Counterfactual, capped, cheapest, with_terms

BY_OWN_STAFF = ("move-own-staff", "owed-hours", "excess-hours", "overtime")
"""Steps that change the duties of the ward's own people; each allows what those before it do, and more hours."""

FROM_OUTSIDE = ("bank", "redeployment", "framework-agency", "off-framework-agency")
"""Steps that book somebody else for one duty."""

ACCEPTED = "accept-lower-cover"


@dataclass(frozen=True)
class Tried:
    """A variant of the ward's table and its answers."""

    variant: Table
    answers: tuple[Counterfactual, ...]


def repairs_of(case: Case, gap: CoverInterval) -> tuple[Repair, ...]:
    """A repair for each step of the ward's order, in that order; those by consent after what own staff can do."""
    return tuple(_repairs(case, gap, _by_step(case, gap), outsider_for(case, gap)))


def _repairs(case: Case, gap: CoverInterval, own: dict[str, Tried], outsider: Outsider | None) -> Iterator[Repair]:
    told: dict[int, Repair] = {}
    for step in case.rulebook.gap_filling:
        if step.id in own:
            tried = own[step.id]
            known = told.get(id(tried))
            repair = _by_own_staff(case, step, tried) if known is None else _as_before(step, known)
            told.setdefault(id(tried), repair)
            yield repair
        elif step.id in FROM_OUTSIDE:
            yield _from_outside(case, step, outsider)
        elif step.id == ACCEPTED:
            yield _repair(step, words=("Nothing changes; the gap stays and is recorded.",))
        if step.id == "move-own-staff" and case.manager:
            yield from (_by_consent(case, step, consent) for consent in consents_for(case, gap))


def _by_step(case: Case, gap: CoverInterval) -> dict[str, Tried]:
    """What was tried for each step, the one with the most hours first.

    Where that needs no more hours than a stricter step allows, it is the answer of both, and nobody is then shown to
    work longer than the stricter one allows.
    """
    table, worked = with_terms(case.rulebook.table, *filled(case.rulebook, gap)), case.rulebook.frame.worked
    steps = {step.id: step for step in case.rulebook.gap_filling if step.id in BY_OWN_STAFF}
    found: dict[str, Tried] = {}
    looser: Tried | None = None
    for name in reversed(BY_OWN_STAFF):
        if name in steps:
            caps = caps_of(case, steps[name])
            variant = table if caps is None else capped(table, worked, caps)
            if looser is None or not all(_within(case, answer, caps) for answer in looser.answers):
                looser = Tried(variant, case.ask(variant, people_of(case, gap), days_of(case, gap)))
            found[name] = Tried(variant, looser.answers)
    strictest = {id(tried.answers): tried for tried in found.values()}
    return {name: strictest[id(tried.answers)] for name, tried in found.items()}


def _within(case: Case, answer: Counterfactual, caps: dict[int, int] | None) -> bool:
    """Whether an answer stays one under these caps: nobody works too long in it, or it is that there is none."""
    cells, frame = answer.variant.cells, case.rulebook.frame
    if caps is None or cells is None:
        return True
    days = np.arange(frame.first, frame.days)
    return all(int(frame.worked[days, cells[row, days]].sum()) <= most for row, most in caps.items())


def _by_own_staff(case: Case, step: GapStep, tried: Tried, left_out: str = "") -> Repair:
    """What was found; with a rule left out for somebody, it may even be cheaper than the roster."""
    best = cheapest(tried.answers)
    if best is None:
        why = no_roster(case, tried.answers, "fills it so")
        return _repair(step, status=status_of(tried.answers), words=(why,))
    prices = case.prices(tried.answers, restricts=not left_out)
    outcome = case.outcome(tried.variant, best, left_out)
    words = (*ladder("It costs", prices), *spare(case, best), *effects(outcome))
    return _repair(step, status="found", words=words).model_copy(update={"prices": prices, "outcome": outcome})


def _as_before(step: GapStep, known: Repair) -> Repair:
    """A step that needs no more than one before it."""
    words = (f"The answer is the same as for: {known.title}.",)
    update = {"prices": known.prices, "outcome": known.outcome}
    return _repair(step, status=known.status, words=words).model_copy(update=update)


def _by_consent(case: Case, step: GapStep, consent: Consent) -> Repair:
    """The same where one person departs from an agreed pattern this once."""
    tried = Tried(consent.variant, case.ask(consent.variant, case.alike(consent.person), [consent.day]))
    repair = _by_own_staff(case, step, tried, left_out=AgreedPatterns.id)
    return repair.model_copy(update={"patterns": consent.patterns, "words": (consent.words(case), *repair.words)})


def _from_outside(case: Case, step: GapStep, outsider: Outsider | None) -> Repair:
    """Somebody booked for a duty in the gap; nothing else changes."""
    if outsider is None:
        return _repair(step, status="impossible", words=("No one duty of the ward spans the whole gap.",))
    after, changed = outsider.booked(case)
    outcome = case.outcome_of(after, changed, outsider.pay_instead(step, after), fewest=True)
    return _repair(step, status="found", words=(*effects(outcome),)).model_copy(update={"outcome": outcome})


def _repair(step: GapStep, status: Status = "not asked", words: tuple[str, ...] = ()) -> Repair:
    return Repair(
        step=step.id,
        title=step.title,
        status=status,
        authorised_by=step.authorised_by,
        notice_hours=step.notice_hours,
        consent=step.consent,
        words=words,
    )
