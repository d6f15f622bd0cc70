"""Logged overrides: a rule that bends with a record does not bind that person on that date, and says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from roster.rules.findings import Finding
from roster.rules.succession import ending_in_period
from roster.rules.words import on
from roster.table import Duties, Origin, Pattern, Run, Sequence, Term
from roster.table.frame import Frame
from roster.ward import Ward

Dates = frozenset[dt.date]


def lifted(ward: Ward, rule: str, person: str) -> Dates:
    """The dates on which a rule is overridden for a person."""
    return frozenset(line.date for line in ward.overrides if (line.rule, line.person) == (rule, person))


def standing(patterns: Iterable[Pattern], frame: Frame, dates: Collection[dt.date]) -> tuple[Pattern, ...]:
    """The patterns less what ends on these dates."""
    days = {frame.day(date) for date in dates}
    left = (
        replace(pattern, starts=tuple(start for start in pattern.starts if start + len(pattern.duties) - 1 not in days))
        for pattern in patterns
    )
    return tuple(pattern for pattern in left if pattern.starts)


def most_in_a_row(origin: Origin, row: int, duties: Duties, most: int, frame: Frame) -> Term:
    """A hard limit on stretches, a breach for each day beyond it; what is overridden is none."""
    dates = lifted(frame.ward, origin.rule, origin.subject)
    if not dates:
        return Run(origin, row, duties, price=None, most=most)
    too_long = Pattern((duties,) * (most + 1), tuple(ending_in_period(frame, most + 1)))
    return Sequence(origin, row, standing([too_long], frame, dates), price=None)


def excused(findings: Iterable[Finding], ward: Ward) -> Iterator[Finding]:
    """Findings, of which those that are overridden are breaches no more and say who decided and when."""
    records = {(line.rule, line.person, line.date): line for line in ward.overrides}
    for finding in findings:
        record = records.get((finding.rule, finding.person, finding.date))
        if finding.hard and record:
            words = f"{finding.words}; overridden by {record.role}, logged on {on(record.logged)}"
            yield replace(finding, hard=False, words=words)
        else:
            yield finding
