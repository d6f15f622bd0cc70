"""What the answers to one question say together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from api.rostering.explaining.case import Case
from api.rostering.explaining.nouns import Status
from api.rostering.explaining.words import dates, points
from solvers.diagnosis import Counterfactual


def status_of(answers: Sequence[Counterfactual]) -> Status:
    """How it ended. Impossible is said only where the last answer, with the most days freed, is proved so."""
    if any(answer.variant.cells is not None for answer in answers):
        return "found"
    return "impossible" if answers[-1].impossible else "not found"


def no_roster(case: Case, answers: Sequence[Counterfactual], what: str) -> str:
    """That no roster was found which does what was asked, and how far that is proved."""
    proved = [answer for answer in answers if answer.impossible]
    if not proved:
        return f"No roster that {what} was found in the time; that there is none is not proved."
    if proved[-1].whole:
        return f"It is proved that no legal roster {what}."
    first, last = (case.rulebook.frame.dates[day] for day in proved[-1].days)
    beyond = "" if answers[-1].impossible else " Whether one that changes more does was not settled in the time."
    people = len(proved[-1].rows)
    return (
        f"It is proved that no legal roster {what} which changes nothing but {people} people's duties "
        f"{dates(first, last)}.{beyond}"
    )


def spare(case: Case, answer: Counterfactual) -> Iterator[str]:
    """What the same days could save anyway, so that it is not put down to the question."""
    if answer.base.value is not None and answer.base.value < case.value:
        saved = points(case.value - answer.base.value)
        yield f"The same days could be {saved} better as it is; the price leaves that out."
