"""Swaps between two people, and duties given away: checked by every rule, and cleared where both sides may."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from api.rostering.burdens import Burden, burden_of
from api.rostering.repairing import in_charge_after
from api.rostering.trials import COVER_ROOM, Block, Trials
from roster.reports.findings import PERSONAL
from roster.rules import Finding, Rulebook
from roster.ward import Change, Problem, Roster, WardError

Answer = Literal["cleared", "for the ward manager", "refused"]
"""Cleared: legal, mix kept, ledger neutral. For the ward manager: legal and mix kept, but hours or burdens move."""

UNTOLD = "what is agreed or arranged for one person stands against it"
"""In place of a rule that is not for the other party to read."""


@dataclass(frozen=True, slots=True)
class Objection:
    """What stops a swap: the rule's words where everybody may read them, else only that something does."""

    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Swap:
    """An answer to a swap. `roster` is as it would be, with the change on record, where nothing stops it."""

    first: str
    first_date: dt.date
    second: str
    second_date: dt.date
    answer: Answer
    objections: tuple[Objection, ...]
    burdens: tuple[Burden, Burden]
    roster: Roster | None

    @property
    def words(self) -> str:
        """The answer in a sentence."""
        if self.objections:
            return f"Refused: {'; '.join(objection.words for objection in self.objections)}."
        moved = "; ".join(burden.words for burden in self.burdens if not burden.neutral)
        if self.answer == "cleared":
            return "Cleared: legal for both, skill mix kept, nothing moves in the ledger."
        return f"Legal for both and skill mix kept; for the ward manager to agree, since the ledger moves: {moved}."


def swap(
    rulebook: Rulebook,
    roster: Roster,
    first: str,
    first_date: dt.date,
    second: str,
    second_date: dt.date | None = None,
    *,
    today: dt.date | None = None,
) -> Swap:
    """Exchange two people's cells on these dates; on the one date alone if there is no second, to give a duty away.

    The order of the two makes no difference. Raises WardError for people and dates that the ward does not have, for a
    date before `today`, and where there is nothing to swap.
    """
    dates = tuple(dict.fromkeys((first_date, second_date or first_date)))
    _possible(rulebook, roster, (first, second), dates, today)
    changed = _exchanged(rulebook, roster, first, second, dates)
    objections = tuple(_objections(rulebook, roster, changed))
    burdens = (
        burden_of(rulebook, roster, changed, first),
        burden_of(rulebook, roster, changed, second),
    )
    neutral = all(burden.neutral for burden in burdens)
    answer: Answer = "refused" if objections else "cleared" if neutral else "for the ward manager"
    done = None if objections else _recorded(roster, changed, (first, second), dates, today or dates[0])
    return Swap(first, first_date, second, second_date or first_date, answer, objections, burdens, done)


def _possible(
    rulebook: Rulebook, roster: Roster, people: tuple[str, str], dates: tuple[dt.date, ...], today: dt.date | None
) -> None:
    known, period = {person.id for person in rulebook.ward.people}, rulebook.ward.period
    for person in people:
        if person not in known:
            raise _refused("nobody on the ward has this id")
    if people[0] == people[1]:
        raise _refused("a swap is between two people")
    for date in dates:
        if date not in period:
            raise _refused(f"{date} lies outside the period, {period.start} to {period.end}")
        if today is not None and date < today:
            raise _refused(f"{date} has been worked already")
    if all(roster.duties(people[0], date) == roster.duties(people[1], date) for date in dates):
        raise _refused("both hold the same on these dates; there is nothing to swap")


def _refused(message: str) -> WardError:
    return WardError((Problem(("swap",), message),))


def _exchanged(rulebook: Rulebook, roster: Roster, first: str, second: str, dates: tuple[dt.date, ...]) -> Roster:
    one, other = list(roster.cells[first]), list(roster.cells[second])
    for date in dates:
        day = (date - roster.start).days
        one[day], other[day] = other[day], one[day]
    changed = roster.model_copy(update={"cells": {**roster.cells, first: tuple(one), second: tuple(other)}})
    return changed.model_copy(update={"in_charge": in_charge_after(rulebook, changed)})


def _objections(rulebook: Rulebook, before: Roster, after: Roster) -> Iterator[Objection]:
    """What is newly broken, and which rules on cover and mix are met less well."""
    held, now = rulebook.check(before), rulebook.check(after)
    broken = Counter(_key(finding) for finding in held if finding.hard)
    told: set[str] = set()
    mix = {rule.id for rule in rulebook.rules if type(rule).__module__.startswith(COVER_ROOM)}
    cost = Counter[str]()
    for findings, sign in ((now, 1), (held, -1)):
        for finding in findings:
            cost[finding.rule] += sign * finding.cost
    for finding in now:
        new = finding.hard and broken[_key(finding)] <= 0
        broken[_key(finding)] -= finding.hard
        worse = finding.rule in mix and cost[finding.rule] > 0 and not finding.hard and finding not in held
        if new or worse:
            objection = _objection(rulebook, finding)
            if objection.words not in told:
                told.add(objection.words)
                yield objection


def _key(finding: Finding) -> tuple[str, str, dt.date, str]:
    return finding.rule, finding.person, finding.date, finding.words


def _objection(rulebook: Rulebook, finding: Finding) -> Objection:
    if finding.rule in PERSONAL:
        return Objection("", UNTOLD)
    title = next(rule.title for rule in rulebook.rules if rule.id == finding.rule)
    who = "" if not finding.person or finding.words.startswith(finding.person) else f"{finding.person}, "
    return Objection(finding.rule, f"{title}: {who}{finding.words}")


def _recorded(
    before: Roster, after: Roster, people: tuple[str, str], dates: tuple[dt.date, ...], on: dt.date
) -> Roster:
    changes = tuple(
        Change(
            person=person,
            date=date,
            before="+".join(before.duties(person, date)),
            after="+".join(after.duties(person, date)),
            changed=on,
            role="staff, by swap",
            consent=True,
            cause="swap",
        )
        for date in sorted(dates)
        for person in sorted(people)
        if before.duties(person, date) != after.duties(person, date)
    )
    return after.model_copy(update={"changes": (*before.changes, *changes), "proof": None})


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody with whom a duty can be swapped, the date that they would give for it, and what the roster gains."""

    person: str
    date: dt.date
    gives: str
    neutral: bool
    value: int


def partners(
    rulebook: Rulebook, roster: Roster, person: str, date: dt.date, today: dt.date, most: int = 10
) -> tuple[Partner, ...]:
    """Possible swap partners for a duty, the best first: ledger neutral, then better for the roster, then nearer.

    Each is legal by the table and keeps the mix; `swap` checks it by every rule. Raises WardError for a person or date
    that the ward does not have, or a day off.
    """
    _possible_alone(rulebook, roster, person, date, today)
    trials = Trials(rulebook, roster)
    found = [
        partner
        for other in rulebook.ward.people
        if other.id != person
        for partner in _partners_of(trials, person, date, other.id, today)
    ]
    best = sorted(found, key=lambda partner: (not partner.neutral, partner.value, abs(partner.date - date)))
    once: dict[str, list[Partner]] = {}
    for partner in best:
        once.setdefault(partner.person, []).append(partner)
    ranked = [line for turn in range(2) for line in _turn(once, turn)]
    return tuple(sorted(ranked, key=lambda partner: (not partner.neutral, partner.value))[:most])


def _turn(once: dict[str, list[Partner]], turn: int) -> list[Partner]:
    return [lines[turn] for lines in once.values() if len(lines) > turn]


def _possible_alone(rulebook: Rulebook, roster: Roster, person: str, date: dt.date, today: dt.date) -> None:
    period = rulebook.ward.period
    if person not in roster.cells:
        raise _refused("nobody on the ward has this id")
    if date not in period:
        raise _refused(f"{date} lies outside the period, {period.start} to {period.end}")
    if date < today:
        raise _refused(f"{date} has been worked already")
    if not roster.duties(person, date):
        raise _refused("this person is off on the date; there is nothing to swap")


def _partners_of(trials: Trials, person: str, date: dt.date, other: str, today: dt.date) -> Iterator[Partner]:
    mine, theirs, frame = trials.row(person), trials.row(other), trials.frame
    day = frame.day(date)
    for at in range(max(frame.first, frame.day(today)), frame.days):
        block = _exchange(trials, mine, theirs, tuple(dict.fromkeys((day, at))))
        if not block or (at != day and not trials.cells[theirs, at]):
            continue
        if trials.cells[theirs, day] == trials.cells[mine, day] or trials.peek(block).hard > 0:
            continue
        trial = trials.trial(block)
        if trial.legal and not trials.mix_lost(trial):
            gives = frame.duties[int(trials.cells[theirs, at])]
            yield Partner(other, frame.dates[at], gives, trials.neutral(block), trial.value)


def _exchange(trials: Trials, mine: int, theirs: int, days: tuple[int, ...]) -> Block:
    """Both rows' cells on these days, exchanged."""
    cells = trials.cells
    pairs = [(day, int(cells[mine, day]), int(cells[theirs, day])) for day in days]
    return tuple(place for day, a, b in pairs if a != b for place in ((mine, day, b), (theirs, day, a)))
