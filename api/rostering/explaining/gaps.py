"""Why a gap is a gap, and what it would take to fill it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from api.rostering.explaining.case import Case
from api.rostering.explaining.filled import gap_terms
from api.rostering.explaining.nouns import GapExplanation, Repair
from api.rostering.explaining.repairs import BY_OWN_STAFF, FROM_OUTSIDE, repairs_of
from api.rostering.explaining.stops import stops_of
from api.rostering.explaining.words import difference, points
from roster.pay import Money as Pounds
from roster.reports.cover import CoverInterval
from roster.reports.words import spoken
from roster.rules.words import on
from roster.ward import Problem, WardError, wall

BY_SEX = "Who might fill it is not told, since it would say who is of which sex."


def gaps_of(case: Case, at: dt.datetime | None = None) -> tuple[CoverInterval, ...]:
    """The gaps of a roster in the order of the calendar; those at one moment of the wall clock, if it is given.

    Raises WardError if there is no gap then.
    """
    gaps = tuple(sorted(case.measures.cover.gaps, key=lambda gap: (gap.start, gap.group)))
    if at is None:
        return gaps
    here = tuple(gap for gap in gaps if _clock(gap.start) <= at < _clock(gap.end))
    if not here:
        starts = ", ".join(f"{_clock(gap.start):%Y-%m-%dT%H:%M}" for gap in gaps)
        fix = f"gaps begin at {starts}" if starts else "the roster has no gap"
        raise WardError((Problem((), f"no gap at {at:%Y-%m-%dT%H:%M}; {fix}"),))
    return here


def explain_gap(case: Case, gap: CoverInterval) -> GapExplanation:
    """What stops each who might fill a gap, and every way of the ward's order to fill it, solved again."""
    by_sex = any(group.id == gap.group and group.kind == "sex" for group in case.rulebook.ward.groups)
    repairs = () if by_sex else repairs_of(case, gap)
    return GapExplanation(
        group=gap.group,
        title=gap.title,
        date=gap.date,
        clock=gap.clock,
        needed=gap.needed,
        present=gap.present,
        points=_points(case, gap),
        stops=() if by_sex else stops_of(case, gap),
        repairs=repairs,
        words=(BY_SEX,) if by_sex else tuple(_verdict(case, gap, repairs)),
    )


def _clock(minutes: int) -> dt.datetime:
    return wall(minutes).replace(tzinfo=None)


def _points(case: Case, gap: CoverInterval) -> int:
    """Points that the roster pays for the terms of a gap."""
    wanted = set(gap_terms(case.rulebook, gap))
    return case.paid(lambda term: term in wanted)


def _verdict(case: Case, gap: CoverInterval, repairs: tuple[Repair, ...]) -> Iterator[str]:
    where = f"{gap.title} on {on(gap.date)} {gap.clock}: {gap.present} of {gap.needed}, {gap.short} short"
    yield f"{where}. The roster pays {points(_points(case, gap))} for it."
    legal = [repair for repair in repairs if repair.outcome is not None and repair.outcome.legal]
    own = [repair for repair in legal if repair.step in BY_OWN_STAFF]
    if own:
        yield from _by_own(own)
    elif all(repair.status == "impossible" for repair in repairs if repair.step in BY_OWN_STAFF):
        yield "It is proved that own staff cannot fill it within the law on the days that were looked at."
    else:
        yield "No way to fill it with own staff was found; that there is none is not proved."
    outside = [repair for repair in legal if repair.step in FROM_OUTSIDE]
    if outside:
        yield "From outside, in the ward's order: " + "; ".join(map(_pounds, outside)) + "."
    yield from _bounded(case)


def _by_own(own: list[Repair]) -> Iterator[str]:
    """The cheapest repair in points, and whether it lessens what is uncovered in all."""
    best = min(own, key=_value)
    assert best.outcome is not None
    change = best.outcome.uncovered_minutes
    yield f"Cheapest with own staff: {best.title.lower()}, {difference(_value(best))} beside this roster."
    if change >= 0:
        yield "It does not lessen the hours uncovered in all: what is gained here is lost elsewhere."
    else:
        yield f"It leaves {spoken(-change)} fewer uncovered in all."


def _value(repair: Repair) -> int:
    assert repair.outcome is not None
    return repair.outcome.points


def _pounds(repair: Repair) -> str:
    assert repair.outcome is not None
    pay = repair.outcome.pay
    return f"{repair.title.lower()} {Pounds(pay.pence, pay.confirmed).words}"


def _bounded(case: Case) -> Iterator[str]:
    """What the roster's own proof says of all gaps together."""
    proof, uncovered = case.roster.proof, case.measures.cover.uncovered_minutes
    if proof is None or proof.uncovered_bound is None or case.bound is None:
        return
    if proof.uncovered_bound == uncovered:
        yield f"No legal roster of own staff leaves fewer than {spoken(uncovered)} uncovered in all."
    else:
        left = spoken(proof.uncovered_bound)
        yield f"A legal roster of own staff leaves at least {left} uncovered in all; this one {spoken(uncovered)}."
