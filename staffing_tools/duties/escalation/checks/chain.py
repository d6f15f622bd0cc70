"""The chain: each decision-maker more senior than the one before, each later, and no end but a final decision."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from roster.ward import Place
from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.escalation.escalation import Escalation
from staffing_tools.findings import Finding
from staffing_tools.moments import minutes_between


def check(case: EscalationCase) -> Iterator[Finding]:
    """Steps out of order, and chains that stop."""
    for number, each in enumerate(case.log.escalations):
        place: Place = ("escalations", number)
        yield from _seniority(case, each, place)
        yield from _times(each, place)
        yield from _end(case, each, place)


def _seniority(case: EscalationCase, each: Escalation, place: Place) -> Iterator[Finding]:
    ranks = [case.ladder.rank(step.level) for step in each.steps]
    for position, rank in enumerate(ranks):
        if rank is None:
            message = f"no such level is on the board's ladder; known: {case.ladder.codes}"
            where = (*place, "steps", position, "level")
            yield Finding(code="level-unknown", severity="error", message=message, place=where)
    for position, (before, after) in enumerate(pairwise(each.steps), start=1):
        low, high = ranks[position - 1], ranks[position]
        same = before.decision_maker == after.decision_maker
        if same or (low is not None and high is not None and high <= low):
            message = "nobody escalates to themselves or to somebody no more senior; correct decision-maker or level"
            where = (*place, "steps", position)
            yield Finding(code="not-more-senior", severity="error", message=message, place=where)


def _times(each: Escalation, place: Place) -> Iterator[Finding]:
    moment, last = each.raised_at, "the risk was found"
    for position, step in enumerate(each.steps):
        for name, at in (("received_at", step.received_at), ("decided_at", step.decided_at)):
            if at is not None and at < moment:
                message = f"is before {last}; correct one of the two"
                where = (*place, "steps", position, name)
                yield Finding(code="step-order", severity="error", message=message, date=at.date(), place=where)
            if at is not None:
                moment, last = at, f"step {position + 1} was {name.removesuffix('_at')}"


def _end(case: EscalationCase, each: Escalation, place: Place) -> Iterator[Finding]:
    for position, step in enumerate(each.steps[:-1]):
        if step.final:
            message = "is final, and a step follows; only the last decision is final"
            where = (*place, "steps", position, "final")
            yield Finding(code="final-not-last", severity="error", message=message, place=where)
    last, limit = each.steps[-1], case.facts.escalation_open_minutes
    where = (*place, "steps", len(each.steps) - 1)
    if last.decision and not last.final:
        message = "the chain ends without a final decision; say that this one is, or escalate further"
        yield Finding(code="not-final", severity="warning", message=message, place=where)
    waited = minutes_between(last.received_at, case.now)
    if not last.decision and waited > limit.value:
        message = f"waits for a decision for {waited} minutes, beyond {limit.words}"
        yield Finding(
            code="escalation-open", severity="warning", message=message, date=last.received_at.date(), place=where
        )
