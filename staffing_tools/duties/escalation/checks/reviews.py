"""Disagreement and review (s.12ID(2)(f)-(g)); recalled, the text was not read."""

from __future__ import annotations

from collections.abc import Iterator

from roster.ward import Place
from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.escalation.escalation import Escalation
from staffing_tools.findings import Finding


def check(case: EscalationCase) -> Iterator[Finding]:
    """Disagreements on record, and reviews that wait or that the Act does not provide for."""
    for number, each in enumerate(case.log.escalations):
        place = ("escalations", number)
        for position, disagreement in enumerate(each.disagreements):
            message = f"disagreement with the decision of step {disagreement.step} is on record and stays there"
            where = (*place, "disagreements", position)
            yield Finding(code="disagreement", severity="information", message=message, place=where)
        yield from _reviews(case, each, place)


def _reviews(case: EscalationCase, each: Escalation, place: Place) -> Iterator[Finding]:
    last = each.steps[-1]
    for position, review in enumerate(each.reviews):
        where = (*place, "reviews", position)
        if not last.final:
            message = "a review is of the final decision, and there is none yet"
            yield Finding(code="review-early", severity="warning", message=message, place=where)
        if case.ladder.is_board(last.level):
            message = "the final decision is that of members of the board, which is not reviewed (INFERRED-R)"
            yield Finding(code="review-of-board", severity="warning", message=message, place=where)
        if review.answered_at is None:
            message = "the review was asked for and is not answered"
            yield Finding(
                code="review-open", severity="warning", message=message, date=review.asked_at.date(), place=where
            )
        elif not review.outcome:
            message = "the review was answered without an outcome"
            yield Finding(code="review-outcome", severity="error", message=message, place=where)
