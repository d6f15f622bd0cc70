"""Agreed patterns from which one person could depart once, by consent, to fill a gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from api.rostering.explaining.case import Case
from api.rostering.explaining.filled import filled, options_of
from roster.reports import nearest_of
from roster.reports.cover import CoverInterval
from roster.reports.gap_reasons import NOT_THEIRS
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.words import on
from roster.table import Table, Term, duties_of
from solvers.diagnosis import holding, with_terms, without
from solvers.neighbourhoods.reach import days_of


@dataclass(frozen=True)
class Consent:
    """One person works one of some duties on a day, against patterns that were agreed with them.

    variant   the ward's table without those patterns on that day, in which the gap must be filled so
    patterns  such as pattern 7: the patterns that close those duties on the day
    """

    person: str
    day: int
    codes: tuple[str, ...]
    patterns: tuple[str, ...]
    variant: Table

    def words(self, case: Case) -> str:
        """Who would do what."""
        asked = f"{self.person} works {'/'.join(self.codes)} on {on(case.rulebook.frame.dates[self.day])}"
        return f"By consent, {asked}, outside what was agreed ({', '.join(self.patterns)} of the ward file)."


def consents_for(case: Case, gap: CoverInterval) -> Iterator[Consent]:
    """Everybody whom nothing but an agreed pattern keeps from the duties that span a gap."""
    for near in nearest_of(case.rulebook, case.roster, gap):
        if near.what == NOT_THEIRS:
            yield from _consents_of(case, gap, near.person)


def _consents_of(case: Case, gap: CoverInterval, person: str) -> Iterator[Consent]:
    table, frame = case.rulebook.table, case.rulebook.frame
    row = frame.rows.index(person)
    by_day: dict[int, list[int]] = {}
    for day, duty in options_of(case, gap):
        by_day.setdefault(day, []).append(duty)
    for day, duties in by_day.items():
        lifted = [term for term in table.terms if _agreed(term, person) and day in days_of(term, table)]
        freer = without(table, lambda term, lifted=lifted: term in lifted)  # type: ignore[misc]
        open_ = [duty for duty in duties if freer.allowed()[row, day, duty] and not table.allowed()[row, day, duty]]
        if open_:
            variant = holding(with_terms(freer, *filled(case.rulebook, gap)), row, day, duties_of(open_))
            patterns = tuple(dict.fromkeys(term.origin.place for term in lifted))
            yield Consent(person, day, tuple(frame.duties[duty] for duty in open_), patterns, variant)


def _agreed(term: Term, person: str) -> bool:
    return term.origin.rule == AgreedPatterns.id and term.origin.subject == person
