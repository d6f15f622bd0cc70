"""Why a wish was refused: the price of granting it, by solving again with the wish fixed."""

from __future__ import annotations

from api.rostering.explaining.answers import no_roster, spare, status_of
from api.rostering.explaining.case import Case
from api.rostering.explaining.nouns import Status, WishExplanation
from api.rostering.explaining.words import effects, ladder, points
from roster.reports import WishAnswer, wishes_of
from roster.rules.fairness.wishes import Wishes
from roster.rules.words import on
from roster.table import Origin, Term, Wish
from roster.ward import Problem, WardError
from roster.wishes import refusing
from solvers.diagnosis import cheapest, with_terms


def explain_wish(case: Case, wish: str) -> WishExplanation:
    """What granting a wish would cost and who would bear it. Raises WardError if the ward has no wish of this id."""
    answer = _answer(case, wish)
    if answer.granted:
        return _explanation(answer, status="not asked", words=(_headline(answer),))
    frame = case.rulebook.frame
    variant = with_terms(case.rulebook.table, _granting(case, answer))
    answers = case.ask(variant, case.alike(answer.person), [frame.day(answer.date)])
    best = cheapest(answers)
    if best is None:
        why = no_roster(case, answers, "grants it")
        return _explanation(answer, status=status_of(answers), words=(_headline(answer), why))
    prices = case.prices(answers)
    outcome = case.outcome(variant, best)
    words = (_headline(answer), *ladder("Granting it costs", prices), *spare(case, best), *effects(outcome))
    return _explanation(answer, status="found", words=words).model_copy(update={"prices": prices, "outcome": outcome})


def refused(case: Case) -> tuple[str, ...]:
    """Ids of the wishes that the roster refuses, in the order of the ward file."""
    return tuple(line.wish for line in wishes_of(case.rulebook, case.roster).answers if not line.granted)


def _answer(case: Case, wish: str) -> WishAnswer:
    for line in wishes_of(case.rulebook, case.roster).answers:
        if line.wish == wish:
            return line
    raise WardError((Problem(("wishes",), "no wish has this id; take one from the ward file"),))


def _granting(case: Case, answer: WishAnswer) -> Term:
    """What holds the cell to the wish, whether points stand behind it or not."""
    frame = case.rulebook.frame
    wish = next(wish for wish in frame.ward.wishes if wish.id == answer.wish)
    origin = Origin(Wishes.id, wish.person, wish.id)
    return Wish(origin, frame.rows.index(wish.person), frame.day(wish.date), refusing(wish, frame), price=None)


def _explanation(answer: WishAnswer, status: Status, words: tuple[str, ...]) -> WishExplanation:
    return WishExplanation(
        wish=answer.wish,
        person=answer.person,
        date=answer.date,
        asked=answer.asked,
        granted=answer.granted,
        status=status,
        words=words,
    )


def _headline(answer: WishAnswer) -> str:
    asked = f"Wish {answer.wish}: {answer.person} asked {answer.asked} on {on(answer.date)}, {points(answer.points)}"
    return f"{asked} staked, and the roster {'grants' if answer.granted else 'refuses'} it."
