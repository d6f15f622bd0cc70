"""What the reports of a roster tell, and how it is put together from them."""

from __future__ import annotations

import datetime as dt

from api.forms.form import number_told
from api.resources.rosters_forms import FindingTold, Told
from roster.figures import JudgedMeasure
from roster.pay import Money
from roster.reports import GapReasons


class FindingsTold(Told):
    """Findings, breaches first."""

    items: list[FindingTold]
    """Findings."""
    next: int | None
    """What to send as `start` for the next page; nothing on the last."""


class RuleTold(Told):
    """What one rule adds to the value."""

    rule: str
    """Id of the rule."""
    title: str
    """Its title."""
    level: str
    """What it stands on."""
    breaches: int
    """Breaches, in the unit of the rule."""
    cost: int
    """Points."""


class ItemisedTold(Told):
    """The value of a roster by rule; less is better."""

    breaches: int
    """The hard part; 0 for a legal roster."""
    cost: int
    """Points."""
    rules: list[RuleTold]
    """By rule, in the order of the rulebook."""


class GapTold(Told):
    """Time in which people are missing."""

    group: str
    """Id of the group."""
    title: str
    """Its title."""
    date: dt.date
    """The day to which the need belongs."""
    clock: str
    """The time, such as 13:30-15:00."""
    needed: int
    """People needed."""
    present: int
    """People there."""
    minutes: int
    """Person-minutes missing."""
    reasons: str
    """What stops everybody who might fill it; never why somebody is away."""


class GroupTold(Told):
    """Cover of one group."""

    group: str
    """Id of the group."""
    title: str
    """Its title."""
    kind: str
    """Staff, skill or sex."""
    needed_minutes: int
    """Person-minutes needed."""
    short_minutes: int
    """Person-minutes missing."""
    surplus_minutes: int
    """Person-minutes beyond what is needed."""


class CoverTold(Told):
    """Cover of every group with a demand, and each gap with its reasons."""

    groups: list[GroupTold]
    """Groups."""
    gaps: list[GapTold]
    """Gaps in the order of the calendar."""


class ProofTold(Told):
    """How near to the best possible a roster is proved to be."""

    status: str
    """How the solve ended; empty for a roster without a proof."""
    uncovered: int
    """Person-minutes uncovered."""
    uncovered_bound: int | None
    """The fewest that any legal roster leaves."""
    value: int
    """Points."""
    bound: int | None
    """What no legal roster goes below."""
    gap: float | None
    """The part of the value that a better roster could save at most."""
    sentences: list[str]
    """The same in words."""


class MoneyTold(Told):
    """Whole pence."""

    pence: int
    """Pence."""
    confirmed: bool
    """Whether every figure that they rest on is confirmed."""


class UnconfirmedTold(Told):
    """A figure that nobody has confirmed."""

    figure: str
    """What it is."""
    source: str
    """Where it comes from."""
    confidence: str
    """How far it can be relied on."""


class CostsTold(Told):
    """What a roster costs in pay, and filling its gaps."""

    total: MoneyTold
    """Everything."""
    elements: dict[str, MoneyTold]
    """By element of pay."""
    people: dict[str, MoneyTold]
    """By person."""
    uncosted_minutes: int
    """Minutes of gaps that no step of the gap-filling order is counted on to fill."""
    unconfirmed: list[UnconfirmedTold]
    """Figures that nobody has confirmed."""


class MeasureTold(Told):
    """An amount of a key figure."""

    measure: str
    """Its name."""
    title: str
    """Its title."""
    value: float | None
    """The amount; nothing where it cannot be told."""
    unit: str
    """Its unit."""
    words: str
    """The amount in words, or what would be needed to tell it."""
    light: str | None
    """Green, amber or red, where it is held to something."""
    held_to: str
    """What it is held to."""


class FigureTold(Told):
    """A key figure."""

    figure: str
    """Its id."""
    title: str
    """Its title."""
    light: str | None
    """The worst colour of its measures."""
    measures: list[MeasureTold]
    """Its measures."""


class FiguresTold(Told):
    """Key figures of the period with this roster."""

    figures: list[FigureTold]
    """In the order of the catalogue."""


def gap_told(line: GapReasons) -> GapTold:
    gap = line.gap
    return GapTold(
        group=gap.group,
        title=gap.title,
        date=gap.date,
        clock=gap.clock,
        needed=gap.needed,
        present=gap.present,
        minutes=gap.short_minutes,
        reasons=line.words,
    )


def money_told(money: Money) -> MoneyTold:
    return MoneyTold(pence=money.pence, confirmed=money.confirmed)


def measure_told(judged: JudgedMeasure) -> MeasureTold:
    measure = judged.measure
    return MeasureTold(
        measure=measure.id,
        title=measure.title,
        value=number_told(measure.value),
        unit=measure.unit.value,
        words=measure.words,
        light=judged.light,
        held_to=judged.held_to,
    )
