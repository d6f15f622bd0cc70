"""What stops each person from filling a gap, in ward words."""

from __future__ import annotations

from collections import Counter

from api.rostering.explaining.case import Case
from api.rostering.explaining.nouns import Stop
from roster.reports.cover import CoverInterval
from roster.reports.findings import PERSONAL
from roster.reports.gap_reasons import AWAY, BREACH, NOT_THEIRS, OTHER_DUTY, Nearest, nearest_of
from roster.rules import Reading
from roster.rules.words import on
from roster.ward import Roster


def stops_of(case: Case, gap: CoverInterval) -> tuple[Stop, ...]:
    """Everybody of the gap's group who is not there, the nearest to filling it last."""
    found = nearest_of(case.rulebook, case.roster, gap)
    return tuple(_stop(case, nearest) for nearest in sorted(found, key=lambda near: (near.rank, near.person)))


def _stop(case: Case, nearest: Nearest) -> Stop:
    return Stop(person=nearest.person, what=nearest.what, detail=_detail(case, nearest))


def _detail(case: Case, nearest: Nearest) -> str:
    if nearest.day is None or nearest.what in (AWAY, NOT_THEIRS):
        return ""
    date = case.rulebook.frame.dates[nearest.day]
    if nearest.what == OTHER_DUTY:
        return f"{' and '.join(case.roster.duties(nearest.person, date))} on {on(date)}"
    if nearest.what.startswith(BREACH) and nearest.rule not in PERSONAL:
        return _breach(case, nearest)
    return ""


def _breach(case: Case, nearest: Nearest) -> str:
    """What the rule says once the duty is added; the first of several."""
    rule = next(rule for rule in case.rulebook.rules if rule.id == nearest.rule)
    frame, person = case.rulebook.frame, nearest.person
    assert nearest.day is not None
    added = _with_duty(case.roster, person, nearest.day - frame.first, frame.duties[nearest.duty])
    before = Counter(finding.words for finding in rule.check(Reading(frame, case.roster)) if finding.person == person)
    after = [f for f in rule.check(Reading(frame, added)) if f.hard and f.person == person]
    fresh = [finding for finding in after if finding.words not in before]
    return min(fresh, key=lambda finding: finding.date).words if fresh else ""


def _with_duty(roster: Roster, person: str, day: int, code: str) -> Roster:
    cells = roster.cells[person]
    return roster.model_copy(update={"cells": {**roster.cells, person: (*cells[:day], code, *cells[day + 1 :])}})
