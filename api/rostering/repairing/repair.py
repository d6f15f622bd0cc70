"""Least change to a published roster after people fall away, shifts are withdrawn or demand surges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from api.rostering.repairing.problem import mending_of
from roster.reports import CellChange, changes_between
from roster.rules import Rulebook
from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.rules.publication.short_notice import ShortNotice
from roster.ward import Change, Events, InCharge, Problem, Roster, RosterError, Ward, with_events
from solvers import OnProgress, Params, Stop
from solvers.diagnosis import Repaired, repair

MANAGER = "ward manager"


@dataclass(frozen=True, slots=True)
class RosterRepair:
    """A repaired roster beside the published one.

    rulebook  of the ward as it is now
    before    the roster as it was
    roster    as it is now, with every change on record
    changes   the cells that differ, those that fell away among them
    first     the first date that could change
    repaired  what the solver found and proved
    """

    rulebook: Rulebook
    before: Roster
    roster: Roster
    changes: tuple[CellChange, ...]
    first: dt.date
    repaired: Repaired

    @property
    def fell_away(self) -> tuple[CellChange, ...]:
        """Duties that fall away whatever the ward does."""
        return tuple(change for change in self.changes if change.fell_away)

    @property
    def asked(self) -> tuple[CellChange, ...]:
        """Changes that the ward asks of people."""
        return tuple(change for change in self.changes if not change.fell_away)


def repair_roster(
    rulebook: Rulebook,
    roster: Roster,
    events: Events,
    today: dt.date,
    stop: Stop,
    *,
    first: dt.date | None = None,
    role: str = MANAGER,
    seed: int = 1,
    params: Params | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> RosterRepair:
    """The least change that restores law and safe cover after these events.

    `rulebook` and `roster` are those before them. Dates before `first` stay as they were worked; left out, those before
    `today`. There is always an answer; at the least the duties that fall away are taken out. Raises WardError for
    events that do not fit the ward, RosterError where the period is over.
    """
    ward = rulebook.ward
    first = max(ward.period.start, today if first is None else first)
    if first > ward.period.end:
        message = f"the roster ended on {ward.period.end}; nothing of it can change from {first} on"
        raise RosterError((Problem(("start",), message),))
    now = Rulebook.of(with_events(ward, events))
    mending = mending_of(now, roster, today, first)
    found = repair(mending, stop, seed=seed, params=params, on_progress=on_progress, cancelled=cancelled)
    mended = _filled(now, roster, found)
    days = now.rule(ShortNotice).values.days
    changes = changes_between(roster, mended, today, days, partial(_falls_away, now.ward, events))
    record = tuple(_recorded(change, events, today, role) for change in changes)
    mended = mended.model_copy(
        update={"in_charge": in_charge_after(now, mended), "changes": (*roster.changes, *record), "proof": None}
    )
    return RosterRepair(now, roster, mended, changes, first, found)


def _falls_away(ward: Ward, events: Events, person: str, date: dt.date) -> bool:
    """Whether nobody has to be asked: it has happened, or the ward holds an absence on the date."""
    away = any(line.person == person and line.covers(date) for line in ward.absence)
    return away or events.falls_away(person, date)


def _filled(rulebook: Rulebook, roster: Roster, found: Repaired) -> Roster:
    """The roster with the cells that the repair changed; the others stay as they were written."""
    frame = rulebook.frame
    before, texts = frame.texts(frame.cells(roster)), frame.texts(found.cells)
    cells = {
        person: tuple(
            new if new != old else held for held, old, new in zip(line, before[person], texts[person], strict=True)
        )
        for person, line in roster.cells.items()
    }
    return roster.model_copy(update={"cells": cells})


def _recorded(change: CellChange, events: Events, today: dt.date, role: str) -> Change:
    agreed = any((line.person, line.date) == (change.person, change.date) for line in events.agreed)
    withdrawn = any((line.person, line.date) == (change.person, change.date) for line in events.withdrawn)
    return Change(
        person=change.person,
        date=change.date,
        before=change.before,
        after=change.after,
        changed=today,
        role=role,
        consent=agreed or withdrawn,
        cause="asked for" if withdrawn else "cover",
    )


def in_charge_after(rulebook: Rulebook, roster: Roster) -> tuple[InCharge, ...]:
    """Who is in charge: as before where that person still works the shift, else chosen anew."""
    charge = rulebook.rule(NurseInCharge).values
    chosen = choose_in_charge(rulebook.frame, roster, charge.skill, charge.never)
    held = {(line.date, line.duty): line for line in roster.in_charge}
    return tuple(_kept(held.get((line.date, line.duty)), line, roster) for line in chosen)


def _kept(before: InCharge | None, chosen: InCharge, roster: Roster) -> InCharge:
    works = before is not None and before.duty in roster.duties(before.person, before.date)
    return before if before is not None and works else chosen
