"""On what a roster rests in law: the board's records behind what the rules let pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from roster.rules.publication.lead_time import LeadTime
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.rules.stretches import ONE_DAY
from roster.rules.words import counted, hours, on
from roster.rules.working_time.average_week import AverageWeek
from roster.rules.working_time.health_assessment import HealthAssessment
from roster.rules.working_time.special_hazard_nights import SpecialHazardNights
from roster.rules.working_time.weekly_rest import WeeklyRest
from roster.ward import Roster, WeekendsByConsent


@dataclass(frozen=True, slots=True)
class BasisLine:
    """One thing that a roster rests on. `settled` is False where something is still to be recorded or confirmed."""

    topic: str
    words: str
    settled: bool = True


def legal_basis_of(rulebook: Rulebook, roster: Roster) -> tuple[BasisLine, ...]:
    """Every line of it; nobody is named."""
    reading = Reading(rulebook.frame, roster)
    return (
        _long_nights(rulebook, reading),
        _average_week(rulebook),
        _weekly_rest(rulebook),
        *_consents(rulebook),
        *_overrides(rulebook),
        *_health(rulebook),
        _publication(rulebook, reading),
    )


def _long_nights(rulebook: Rulebook, reading: Reading) -> BasisLine:
    rule, topic = rulebook.rule(SpecialHazardNights), "Nights beyond eight hours"
    codes = {
        stint.shift.code
        for person in reading.people
        for stint in reading.rostered(person.id)
        if rule.is_too_long(stint.shift)
    }
    if not rule.values.applies:
        source = _own_source(rulebook, rule.id, "applies")
        return BasisLine(topic, f"the work is assessed as without special hazard ({source})")
    if not codes:
        return BasisLine(topic, f"none of more than {hours(rule.values.most_minutes)}")
    what = f"{', '.join(sorted(codes))} of more than {hours(rule.values.most_minutes)} in special-hazard work"
    if rule.values.basis:
        return BasisLine(topic, f"{what} rest on: {rule.values.basis}")
    return BasisLine(topic, f"{what}: no legal basis is recorded; set {rule.id}, parameter basis", settled=False)


def _average_week(rulebook: Rulebook) -> BasisLine:
    values = rulebook.rule(AverageWeek).values
    signed = sum(any(map(line.opted_out, rulebook.ward.period.dates)) for line in rulebook.ward.working_time)
    opt_outs = f"opt-outs in force: {signed}" if values.opt_out_permitted else "the board permits no opt-out"
    return BasisLine("Average week", f"{hours(values.most_minutes)} over {counted(values.weeks, 'week')}; {opt_outs}")


def _weekly_rest(rulebook: Rulebook) -> BasisLine:
    week = rulebook.rule(WeeklyRest).values.mode == "7d_24h"
    words = "24 h in each week" if week else "48 h in each fortnight, as the employer may decide (reg 11(2))"
    return BasisLine("Weekly rest", words)


def _consents(rulebook: Rulebook) -> Iterator[BasisLine]:
    """How many people have waived the rule on weekends off for themselves, by a pattern that runs in the period."""
    ward = rulebook.ward
    consents = [pattern for pattern in ward.patterns if isinstance(pattern, WeekendsByConsent)]
    people = {line.person for line in consents if any(map(line.runs, ward.period.dates))}
    if people:
        who = counted(len(people), "person has", "people have")
        yield BasisLine("Weekends off, waived", f"{who} agreed to work without the rule on weekends off")


def _overrides(rulebook: Rulebook) -> Iterator[BasisLine]:
    dates = [line.date for line in rulebook.ward.overrides if line.date in rulebook.ward.period]
    if dates:
        words = f"{counted(len(dates), 'rule')} set aside, each for one person on one date, and logged"
        yield BasisLine("Overrides", words)


def _health(rulebook: Rulebook) -> Iterator[BasisLine]:
    """How many night workers have no date for their next health assessment on record."""
    values = rulebook.rule(HealthAssessment).values
    workers = [person for person in rulebook.ward.people if values.is_night_worker(rulebook.frame, person)]
    unknown = sum(rulebook.ward.working_time_of(person.id).health_assessment_due is None for person in workers)
    if workers:
        words = f"{counted(len(workers), 'night worker')}, {unknown} without a date on record"
        yield BasisLine("Health assessments", words, settled=unknown == 0)


def _publication(rulebook: Rulebook, reading: Reading) -> BasisLine:
    values, start, topic = rulebook.rule(LeadTime).values, rulebook.ward.period.start, "Publication"
    if reading.roster.published:
        days = (start - reading.roster.published).days
        return BasisLine(topic, f"published on {on(reading.roster.published)}, {counted(days, 'day')} before it starts")
    due = start - values.target_days * ONE_DAY
    return BasisLine(
        topic, f"not published yet; {on(due)} is {counted(values.target_days, 'day')} before it starts", settled=False
    )


def _own_source(rulebook: Rulebook, rule: str, parameter: str) -> str:
    own = (line.source for line in rulebook.ward.rules if (line.rule, line.parameter) == (rule, parameter))
    return next(own, rulebook.pack.rules[rule].values[parameter].source)
