"""What a roster costs: itemised by element, person and shift."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from roster.packs import GapStep
from roster.pay.figures import PayFigure, Percent
from roster.pay.gaps import GapFilling, band_of
from roster.pay.lines import CostLine, Element, Money
from roster.pay.people import lines_of_people, lines_of_person
from roster.pay.rates import Rates
from roster.pay.table import pay_table_for
from roster.rules.cover.floor import Headcount
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Group, Need, Roster, Shift

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Costs:
    """Costs of a roster and of filling its gaps. Pay alone: the employer's own contributions are not in it.

    lines      every line, people first, then gaps
    uncosted   person-minutes of gaps for which no step of the gap-filling order is counted on
    cap        the most that agency time should cost beside an employee's (AFC-12)
    """

    lines: tuple[CostLine, ...]
    uncosted: int
    cap: Percent

    @property
    def total(self) -> Money:
        """Everything."""
        return money(self.lines)

    @property
    def elements(self) -> dict[Element, Money]:
        """By element, those that cost something."""
        found = self.by(lambda line: line.element)
        return {element: found[element] for element in Element if element in found}

    @property
    def people(self) -> dict[str, Money]:
        """By person; gaps are under ""."""
        return self.by(lambda line: line.person)

    @property
    def shifts(self) -> dict[tuple[dt.date, str], Money]:
        """By date and duty, of duties that are rostered."""
        return money_by((line for line in self.lines if line.person and line.duty), lambda line: (line.date, line.duty))

    @property
    def over_cap(self) -> tuple[CostLine, ...]:
        """Agency time above the cap, for the quarterly report to the Scottish Ministers (AFC-12)."""
        return tuple(line for line in self.lines if line.share is not None and 100 * line.share > self.cap.percent)

    @property
    def unconfirmed(self) -> tuple[PayFigure, ...]:
        """Every figure that the costs rest on and that nobody has confirmed."""
        figures = {figure for line in self.lines for figure in line.figures if not figure.confirmed}
        return tuple(sorted(figures, key=lambda figure: figure.title))

    def by(self, key: Callable[[CostLine], K]) -> dict[K, Money]:
        """Sums of lines that are alike."""
        return money_by(self.lines, key)

    def minutes(self, element: Element) -> int:
        """Minutes paid under an element."""
        return sum(line.minutes for line in self.lines if line.element is element)


def money(lines: Iterable[CostLine]) -> Money:
    """The sum of some lines."""
    found = tuple(lines)
    return Money(sum(line.pence for line in found), all(line.confirmed for line in found))


def money_by(lines: Iterable[CostLine], key: Callable[[CostLine], K]) -> dict[K, Money]:
    """Sums of lines that are alike."""
    groups: dict[K, list[CostLine]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return {name: money(group) for name, group in groups.items()}


def gap_costs(rulebook: Rulebook, roster: Roster) -> Money:
    """What filling a roster's gaps would cost, by the ward's order. Raises PayError where a rate is lacking."""
    ward = rulebook.ward
    rates = Rates(pay_table_for(ward.pack, ward.period.start), ward, rulebook.pack)
    return money(GapFilling(rates, rulebook.gap_filling).lines(Reading(rulebook.frame, roster)))


def costs_of(rulebook: Rulebook, roster: Roster) -> Costs:
    """The costs of a roster. Raises PayError where the pay table lacks a rate."""
    rates = _rates(rulebook)
    reading = Reading(rulebook.frame, roster)
    filling = GapFilling(rates, rulebook.gap_filling)
    lines = (*lines_of_people(reading, rates), *filling.lines(reading))
    return Costs(lines, filling.uncosted, rates.table.agency_cap)


def pay_of(rulebook: Rulebook, roster: Roster, person: str) -> tuple[CostLine, ...]:
    """The lines of one person. Raises PayError where the pay table lacks a rate."""
    reading = Reading(rulebook.frame, roster)
    return tuple(lines_of_person(reading, _rates(rulebook), rulebook.ward.person(person)))


def step_price(rulebook: Rulebook, roster: Roster, step: GapStep, group: Group, shift: Shift, date: dt.date) -> Money:
    """What a shift costs if a step of the order fills it, at the lowest band that fits. Raises PayError."""
    rates, span, minutes = _rates(rulebook), shift.span(date), shift.worked(date)
    reading = Reading(rulebook.frame, roster)
    need = Need(group.id, date, span.start, span.end, 1, None)
    band = band_of(group, reading)
    time = rates.time(band, date, span.start, span.end)
    gap = Headcount(group, need, span.start, span.end, 0)
    return money(GapFilling(rates, (step,)).priced(step, gap, minutes, band, time))


def _rates(rulebook: Rulebook) -> Rates:
    ward = rulebook.ward
    return Rates(pay_table_for(ward.pack, ward.period.start), ward, rulebook.pack)
