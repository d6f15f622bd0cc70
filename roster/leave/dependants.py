"""Time off for dependants: an emergency, so the person is away at once and a repair of the roster is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from roster.leave.law import DependantsLeaveLaw, dependants_leave_law
from roster.leave.price import Price, Pricing
from roster.rules.rulebook import Rulebook
from roster.ward import Absence, Problem, Roster, Ward, WardError


@dataclass(frozen=True, slots=True)
class Emergency:
    """Somebody is away at once.

    absence  what to add to the ward file, and what a repair starts from
    duties   dates and duties of the roster that nobody works now; a repair is due if there are any
    price    what they leave open before it; None without a roster
    law      what statute and policy say: it may not be refused
    """

    absence: Absence
    duties: tuple[tuple[dt.date, str], ...]
    price: Price | None
    law: DependantsLeaveLaw

    @property
    def repair_due(self) -> bool:
        """Whether duties of the roster have lost their person."""
        return bool(self.duties)


def emergency(person: str, start: dt.date, end: dt.date, rulebook: Rulebook, roster: Roster | None) -> Emergency:
    """Dependants' leave of a person from `start` to `end`. Raises WardError for somebody unknown or dates reversed."""
    if person not in rulebook.frame.rows:
        known = ", ".join(rulebook.frame.rows)
        raise WardError((Problem(("people",), f"nobody has this id; known: {known}"),))
    if end < start:
        raise WardError((Problem((), "the leave ends before it starts; give the earlier date first"),))
    absence = Absence(person=person, kind="dependants leave", start=start, end=end)
    if roster is None:
        return Emergency(absence, (), None, dependants_leave_law())
    pricing = Pricing(rulebook, roster)
    duties = pricing.duties_in((absence,))
    return Emergency(absence, duties, pricing.price((absence,)), dependants_leave_law())


def with_absences(ward: Ward, absences: tuple[Absence, ...], answered: str = "") -> Ward:
    """The ward with somebody away, and without the request that this answers."""
    left = tuple(request for request in ward.leave_requests if request.id != answered)
    return ward.model_copy(update={"absence": (*ward.absence, *absences), "leave_requests": left})
