"""Lines of a ward file that still speak of something once its period is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from roster.rules.rulebook import Rulebook
from roster.rules.stretches import ONE_DAY
from roster.rules.working_time.average_week import AverageWeek
from roster.rules.working_time.night_average import NightAverage
from roster.ward import AgreedPattern, AwayDates, Demand, Noun, Ward

WEEK = dt.timedelta(days=7)
KNOWN = dt.timedelta(days=27)
"""How long before a period an override is still looked at, for the rest that it leaves owed."""

YEAR = dt.timedelta(days=366)
"""How long carer's leave counts towards what may be taken in twelve months."""

Judge = Callable[[Any], bool]


def kept(rulebook: Rulebook, histories: Mapping[str, dt.date]) -> dict[str, tuple[Noun, ...]]:
    """By part of the ward file, the lines that go on; parts that are not named go on whole.

    `histories` is where each person's next history begins. Absence stays while the averages of working time law look
    back on it, work elsewhere while it is not part of a week that the ledger counts.
    """
    ward, following = rulebook.ward, rulebook.ward.period.end + ONE_DAY
    weeks = max(rulebook.rule(AverageWeek).values.weeks, rulebook.rule(NightAverage).values.weeks)
    looked_at = following - weeks * WEEK

    def runs(line: Any) -> bool:
        return line.end is None or line.end >= following

    judges: dict[str, Judge] = {
        "absence": lambda line: line.end >= looked_at,
        "other_work": lambda line: line.end >= histories[line.person],
        "patterns": lambda line: runs(line) and _speaks(line, following),
        "demand": lambda line: _stands(line, following),
        "observations": lambda line: line.last_date >= following,
        "overrides": lambda line: line.date >= following - KNOWN,
        "contracts": lambda line: line.end is None or line.end >= looked_at,
        "competences": runs,
        "placements": runs,
        "preceptorships": runs,
        "pairings": runs,
        "leave_requests": lambda line: line.days[-1].date >= following - YEAR,
    }
    found: dict[str, tuple[Noun, ...]] = {
        part: tuple(line for line in getattr(ward, part) if judge(line)) for part, judge in judges.items()
    }
    return found | {"wishes": (), "locks": ()}


def _speaks(pattern: AgreedPattern, following: dt.date) -> bool:
    """Whether a pattern can still be met: dates away that are over cannot."""
    return not isinstance(pattern, AwayDates) or pattern.away_end is None or pattern.away_end >= following


def _stands(demand: Demand, following: dt.date) -> bool:
    return demand.last_date is None or demand.last_date >= following


def leavers(ward: Ward) -> frozenset[str]:
    """People whose contracts are all over with the period; whoever is booked without one stays."""
    under_contract = {line.person for line in ward.contracts}
    staying = {line.person for line in ward.contracts if line.end is None or line.end > ward.period.end}
    return frozenset(under_contract - staying)
