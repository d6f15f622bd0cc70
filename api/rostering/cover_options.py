"""Ways of covering one shift, ranked in the ward's order of filling gaps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from api.rostering.burdens import Burden, Rest, burden_of, rest_of
from api.rostering.trials import Block, Trial, Trials
from roster.packs import GapStep
from roster.pay import Money, step_price
from roster.reports import CellChange, changes_between, cover_of
from roster.rules import Rulebook
from roster.rules.publication.short_notice import ShortNotice
from roster.ward import Group, Person, Problem, Roster, Shift, WardError

NEAR = 14
"""Days before and after the shift from which somebody may give another duty for it."""

BEST = 5
"""Options of one step that are worked out in full."""


@dataclass(frozen=True, slots=True)
class CoverOption:
    """One way: a step of the order, and whom it asks, if it is somebody whom the ward knows.

    value    points that the roster is worth more (+) or less dear (-); None where nobody is named
    price    pounds beyond what is paid already
    changes  the cells that it changes
    short    uncovered person-minutes of the group on the date, once it is done
    late     the step wants more notice than there may be
    """

    step: GapStep
    person: str
    words: str
    value: int | None
    points: dict[str, int]
    price: Money
    changes: tuple[CellChange, ...]
    burden: Burden | None
    rest: Rest | None
    short: int
    late: bool


@dataclass(frozen=True, slots=True)
class CoverOptions:
    """Every way of covering a shift, the first step of the ward's order first, of one step the best first."""

    date: dt.date
    shift: Shift
    group: Group
    short: int
    options: tuple[CoverOption, ...]
    unable: int


def cover_options(
    rulebook: Rulebook, roster: Roster, date: dt.date, code: str, today: dt.date, group: str = ""
) -> CoverOptions:
    """Ways of getting one more person of a group onto a shift; every one that is named is legal.

    Without a group, that which is most short during the shift. Raises WardError for a date, shift or group that the
    ward does not have, or where nobody is short and no group is given.
    """
    shift = _shift(rulebook, date, code)
    chosen = _group(rulebook, roster, shift, date, group)
    return _Options(rulebook, roster, date, shift, chosen, today).found()


def _shift(rulebook: Rulebook, date: dt.date, code: str) -> Shift:
    ward = rulebook.ward
    if date not in ward.period:
        raise _refused(f"{date} lies outside the period, {ward.period.start} to {ward.period.end}")
    for shift in ward.shifts:
        if shift.code == code and shift.clinical:
            return shift
    known = ", ".join(shift.code for shift in ward.shifts if shift.clinical)
    raise _refused(f"no shift on the floor has this code; known: {known}")


def _group(rulebook: Rulebook, roster: Roster, shift: Shift, date: dt.date, group: str) -> Group:
    groups = {each.id: each for each in rulebook.ward.groups}
    if group:
        if group not in groups:
            raise _refused(f"no group of the ward has this id; known: {', '.join(sorted(groups))}")
        return groups[group]
    short = {id_: _short(rulebook, roster, groups[id_], shift, date) for id_ in groups if groups[id_].kind == "staff"}
    most = max(short, key=lambda id_: short[id_], default="")
    if not most or not short[most]:
        raise _refused("no group of staff is short during this shift; name the group that is to have one more")
    return groups[most]


def _refused(message: str) -> WardError:
    return WardError((Problem(("shift",), message),))


def _short(rulebook: Rulebook, roster: Roster, group: Group, shift: Shift, date: dt.date) -> int:
    """Uncovered person-minutes of a group while a shift lasts."""
    span = shift.span(date)
    found = next((each for each in cover_of(rulebook, roster).groups if each.group == group.id), None)
    gaps = found.gaps if found else ()
    return sum(gap.short * max(0, min(gap.end, span.end) - max(gap.start, span.start)) for gap in gaps)


class _Options:
    """Looks for options; what is legal and what it costs comes from trials of the roster."""

    def __init__(
        self, rulebook: Rulebook, roster: Roster, date: dt.date, shift: Shift, group: Group, today: dt.date
    ) -> None:
        self.rulebook, self.roster, self.date, self.shift, self.group = rulebook, roster, date, shift, group
        self.today = today
        self.trials = Trials(rulebook, roster)
        self.frame = rulebook.frame
        self.day, self.duty = self.frame.day(date), self.frame.duties.index(shift.code)
        self.allowed = rulebook.table.allowed()
        self.unable = 0

    def found(self) -> CoverOptions:
        named = self._named()
        options = [option for step in self.rulebook.gap_filling for option in self._of(step, named)]
        short = _short(self.rulebook, self.roster, self.group, self.shift, self.date)
        return CoverOptions(self.date, self.shift, self.group, short, tuple(options), self.unable)

    def _named(self) -> dict[str, list[CoverOption]]:
        """Legal options with a name, by the step that they belong to."""
        steps = {step.id: step for step in self.rulebook.gap_filling}
        found: dict[str, list[CoverOption]] = {id_: [] for id_ in steps}
        for person in self.rulebook.ward.people:
            if (
                self.frame.belongs(person, self.group, self.date)
                and self.trials.held(person.id, self.date) != self.duty
            ):
                mine = list(self._blocks(person))
                self.unable += not mine
                for kind, block in mine:
                    option = self._option(person, kind, self.trials.trial(block), steps)
                    if option is not None:
                        found[option.step.id].append(option)
        return found

    def _of(self, step: GapStep, named: dict[str, list[CoverOption]]) -> Iterator[CoverOption]:
        best = sorted(named[step.id], key=lambda option: (option.short, option.value or 0, option.person))
        yield from best[:BEST]
        if step.id not in ("move-own-staff", "owed-hours", "excess-hours", "overtime"):
            yield self._unnamed(step)

    def _blocks(self, person: Person) -> Iterator[tuple[str, Block]]:
        """Legal ways for one person: one more duty, another duty that day, or this one in place of one near it."""
        row = self.trials.row(person.id)
        if not self.allowed[row, self.day, self.duty]:
            return
        one: Block = ((row, self.day, self.duty),)
        held = self.trials.cells[row, self.day]
        if self.trials.peek(one).hard <= 0:
            if not held:
                yield "added", one
            elif self._covers(one):
                yield "moved", one
        if not held:
            instead = self._in_place_of_another(row, one)
            if instead is not None:
                yield "moved", instead

    def _in_place_of_another(self, row: int, one: Block) -> Block | None:
        """The best duty near the date to give up for it, with nothing left uncovered by that."""
        first = max(self.frame.day(self.today), self.frame.first, self.day - NEAR)
        days = (day for day in range(first, min(self.frame.days, self.day + NEAR + 1)) if day != self.day)
        blocks: list[Block] = [(*one, (row, day, 0)) for day in days if self.trials.cells[row, day]]
        legal = [block for block in blocks if self.trials.peek(block).hard <= 0]
        for block in sorted(legal, key=lambda block: self.trials.peek(block).cost):
            if self.allowed[row, block[1][1], 0] and self._covers(block):
                return block
        return None

    def _covers(self, block: Block) -> bool:
        """Whether cover and mix are better for it, and no rule on them worse."""
        trial = self.trials.trial(block)
        better = any(points < 0 for rule, points in trial.points.items() if rule in self.trials.mix_rules)
        return better and not self.trials.mix_lost(trial)

    def _option(self, person: Person, kind: str, trial: Trial, steps: dict[str, GapStep]) -> CoverOption | None:
        after = self.trials.roster_after(trial.block)
        burden = burden_of(self.rulebook, self.roster, after, person.id)
        step = steps.get(_step(person, kind, burden))
        if step is None:
            return None
        notice = self.rulebook.rule(ShortNotice).values.days
        changes = changes_between(self.roster, after, self.today, notice)
        return CoverOption(
            step=step,
            person=person.id,
            words="; ".join(change.words for change in changes),
            value=trial.value,
            points=trial.points,
            price=burden.pay,
            changes=changes,
            burden=burden,
            rest=rest_of(self.rulebook, after, person.id, self.date),
            short=_short(self.rulebook, after, self.group, self.shift, self.date),
            late=self._late(step),
        )

    def _unnamed(self, step: GapStep) -> CoverOption:
        """A step that names nobody: what it costs, and what it leaves open."""
        short = _short(self.rulebook, self.roster, self.group, self.shift, self.date)
        stays = step.id == "accept-lower-cover"
        left = short if stays else max(0, short - self._gained())
        price = step_price(self.rulebook, self.roster, step, self.group, self.shift, self.date)
        words = "only if a real-time staffing assessment allows it" if stays else "somebody not on the ward's list"
        return CoverOption(step, "", words, None, {}, price, (), None, None, left, self._late(step))

    def _gained(self) -> int:
        """Minutes of the gap that one more person on the shift covers."""
        span = self.shift.span(self.date)
        groups = cover_of(self.rulebook, self.roster).groups
        gaps = next((each.gaps for each in groups if each.group == self.group.id), ())
        return sum(max(0, min(gap.end, span.end) - max(gap.start, span.start)) for gap in gaps)

    def _late(self, step: GapStep) -> bool:
        """Whether, counted from the end of today, there is less notice than the step wants."""
        hours = ((self.date - self.today).days - 1) * 24 + self.shift.start / 60
        return hours < step.notice_hours


def _step(person: Person, kind: str, burden: Burden) -> str:
    """The step of the order that a named option belongs to, by how its hours are paid."""
    if kind == "moved":
        return "move-own-staff"
    if person.employment == "bank":
        return "bank"
    if person.employment == "agency":
        return "framework-agency"
    if burden.overtime > 0:
        return "overtime"
    return "excess-hours" if burden.excess > 0 else "owed-hours"
