"""What the people of a roster cost, duty by duty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from roster.pay.lines import CostLine, Element, agency_line, line, whole
from roster.pay.rates import Figures, Rate, Rates
from roster.pay.unsocial import UnsocialTime
from roster.pay.worked import period_hours, period_split, stints_split
from roster.rules.reading import Reading, Stint
from roster.ward import Person


def lines_of_people(reading: Reading, rates: Rates) -> Iterator[CostLine]:
    """Every line of everybody who is paid."""
    for person in reading.people:
        yield from lines_of_person(reading, rates, person)


def lines_of_person(reading: Reading, rates: Rates, person: Person) -> Iterator[CostLine]:
    """Every line of one person; none for somebody unpaid."""
    if person.temporary:
        yield from _hired(reading, rates, person)
    elif person.employment != "unpaid":
        yield from _own(reading, rates, person)


def _own(reading: Reading, rates: Rates, person: Person) -> Iterator[CostLine]:
    """Basic pay, premiums, excess and overtime of one of the ward's own."""
    basic, bank = Fraction(0), period_hours(reading, person).bank
    for stint, split in stints_split(reading, person):
        time = rates.time(person.band, stint.date, stint.start, stint.end)
        at, code = stint.date, stint.shift.code
        plain = rates.plain(person.band, at)
        basic += plain.pence * split.contract
        overtime = rates.overtime(person.band, at, time)
        parts = (
            (Element.BASIC, split.contract, plain),
            (Element.EXCESS, split.excess, rates.excess(person.band, at)),
            (Element.OVERTIME, split.overtime, rates.with_bank_work(overtime) if bank else overtime),
        )
        for element, minutes, rate in parts:
            if minutes and rate.pence:
                yield line(element, person.id, at, code, minutes, rate)
        if time.share and stint.minutes > split.overtime:
            yield _premium(stint, stint.minutes - split.overtime, time, rates.premium(person.band, at, time))
    yield from _not_rostered(reading, rates, person, basic)


def _premium(stint: Stint, minutes: int, time: UnsocialTime, mean: Rate) -> CostLine:
    """Unsocial premiums of a duty, whose break is spread evenly over it; the minutes are those with a premium."""
    found = line(Element.UNSOCIAL, stint.person, stint.date, stint.shift.code, minutes, mean)
    return replace(found, minutes=round(minutes * time.share))


def _not_rostered(reading: Reading, rates: Rates, person: Person, basic: Fraction) -> Iterator[CostLine]:
    """The rest of the contract's pay: `basic` of it goes to hours worked."""
    period, contracts = reading.ward.period, reading.ward.contracts
    pay, minutes = Fraction(0), Fraction(0)
    figures: Figures = frozenset()
    for date in period.dates:
        daily = rates.pack.full_time.daily(contracts, person.id, date)
        if daily:
            plain = rates.plain(person.band, date)
            pay, minutes, figures = pay + daily * plain.pence, minutes + daily, figures | plain.figures
    left = round(minutes) - period_split(reading, person).contract
    if left or whole(pay - basic):
        yield CostLine(Element.NOT_ROSTERED, person.id, period.end, "", left, whole(pay - basic), figures)


def _hired(reading: Reading, rates: Rates, person: Person) -> Iterator[CostLine]:
    """Everything that somebody from the bank or an agency works. Bank work beyond full time is overtime (AFC-13)."""
    for stint, split in stints_split(reading, person):
        time = rates.time(person.band, stint.date, stint.start, stint.end)
        at, code = stint.date, stint.shift.code
        if person.employment == "agency":
            rate = rates.hired("framework agency", person.band, at, time)
            yield agency_line(person.id, at, code, stint.minutes, rate, rates.employed(person.band, at, time))
            continue
        overtime = rates.with_bank_work(rates.overtime(person.band, at, time))
        beyond = split.overtime if overtime.pence else 0
        if stint.minutes > beyond:
            rate = rates.hired("bank", person.band, at, time)
            yield line(Element.BANK, person.id, at, code, stint.minutes - beyond, rate)
        if beyond:
            yield line(Element.OVERTIME, person.id, at, code, beyond, overtime)
