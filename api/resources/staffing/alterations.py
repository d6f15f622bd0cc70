"""Records that stay as they are: sealed, reported, or on record for good; each rule says why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.resources.today import clock
from api.storage import rows
from api.storage.assembly.staffing import Owner, records, wards_of
from api.web import ProblemError
from staffing_tools.duties.escalation import EscalationCase, EscalationLog, check_escalations
from staffing_tools.method import CompletedRecord
from staffing_tools.year import quarter_of


@dataclass(frozen=True)
class Alteration:
    """A record before and after; nothing after where it is to be removed."""

    session: Session
    owner: Owner
    before: Any
    after: Any

    def changes(self, fields: Iterable[str]) -> bool:
        """Whether any of these fields changes."""
        return any(getattr(self.before, field) != getattr(self.after, field) for field in fields)

    @cached_property
    def board(self) -> rows.Board:
        """The board that answers for it."""
        if isinstance(self.owner, rows.Board):
            return self.owner
        return self.session.get_one(rows.Board, self.owner.board_id)

    @cached_property
    def sealed(self) -> tuple[CompletedRecord, ...]:
        """Completed records of the ward, superseded ones among them."""
        found = select(rows.Assessment).filter_by(ward_id=self.owner.id)
        held = (row.completed for row in self.session.scalars(found.order_by(rows.Assessment.id)))
        return tuple(each for each in held if each is not None)


Rule = Callable[[Alteration], str]
"""Why a record may not be altered so; empty where it may."""


def refuse(name: str, alteration: Alteration, *, superseding: bool = False) -> None:
    """Raises the problem of a record that stays as it is. Superseding keeps what it was, so it may do more."""
    always = ALWAYS.get(name, _free)(alteration)
    if always:
        raise ProblemError(409, "kept", always)
    unless = "" if superseding else UNLESS_SUPERSEDED.get(name, _free)(alteration)
    if unless:
        raise ProblemError(409, "kept", f"{unless} Supersede it, with the reason; what it was is kept.")


def _free(_: Alteration) -> str:
    return ""


LOST = ("escalation-lost", "decision-lost", "disagreement-lost")
"""Findings of what was on record and is not any more."""
NAMED = ("raised_at", "raised_by", "shift", "category", "words")
"""What whoever named a risk said."""
ADDED = {"notifications", "disagreements", "reviews"}
"""What is added to an escalation after its final decision."""


def _escalation_kept(of: Alteration) -> str:
    if of.after is None:
        return "A risk that was escalated stays on record (s.12ID)."
    log, earlier = (EscalationLog(title="log", escalations=(each,)) for each in (of.after, of.before))
    found = check_escalations(EscalationCase(log, clock(), earlier=earlier))
    return next((f"{each.message[0].upper()}{each.message[1:]} (s.12ID)." for each in found if each.code in LOST), "")


def _escalation_closed(of: Alteration) -> str:
    stays = of.before.is_closed and of.changes(set(type(of.before).model_fields) - ADDED)
    return "The final decision on it is made; only who was told, disagreement and reviews are added." if stays else ""


def _risk_stays(of: Alteration) -> str:
    return "A risk that staff named stays on record (s.12IC)." if of.after is None else ""


def _risk_named(of: Alteration) -> str:
    if of.changes(NAMED):
        return "What was named is in the words of whoever named it."
    return "The risk is closed." if of.before.closed_at is not None else ""


def _count_sealed(of: Alteration) -> str:
    return _sealed(of, lambda held: held.inputs.tool_run is not None and of.before in held.inputs.tool_run.entries)


def _point_sealed(of: Alteration) -> str:
    return _sealed(of, lambda held: held.inputs.quality is not None and of.before in held.inputs.quality.points)


def _shift_sealed(of: Alteration) -> str:
    if of.after is None and of.before.escalation is not None:
        return "The shift was escalated."
    return _sealed(of, lambda held: held.real_time is not None and of.before.date in held.real_time.dates)


def _sealed(of: Alteration, holds: Callable[[CompletedRecord], bool]) -> str:
    """The completed record that was made from it."""
    held = next((each.record for each in of.sealed if holds(each)), None)
    return "" if held is None else f"The completed record {held.id} version {held.version} was made from it."


def _agency_reported(of: Alteration) -> str:
    return _return_of(of, of.before.start.date())


def _return_of(of: Alteration, date: dt.date) -> str:
    end = quarter_of(date).last
    sent = any(each.quarter_ends == end for each in records(of.session, "agency-returns", of.board))
    return f"It was reported in the return of the quarter to {end} (s.12IB)." if sent else ""


def _comparator_used(of: Alteration) -> str:
    used = (
        _return_of(of, each.start.date())
        for ward in wards_of(of.session, of.board)
        for each in records(of.session, "agency-bookings", ward)
        if each.comparator == of.before.id
    )
    return "A return was reckoned with it; a changed sum is a new version." if any(used) else ""


def _sent(_: Alteration) -> str:
    return "It says what was sent or given."


def _advice_reported(of: Alteration) -> str:
    return _report_of(of, of.before.given_on, of.before.profession)


def _decision_reported(of: Alteration) -> str:
    return _report_of(of, of.before.decided_on)


def _report_of(of: Alteration, date: dt.date, profession: str | None = None) -> str:
    end = quarter_of(date).last
    given = (each for each in records(of.session, "advice-reports", of.board) if each.quarter_ends == end)
    told = any(profession in (None, each.profession) for each in given)
    return f"The board was given the report of the quarter to {end} (s.12IF)." if told else ""


def _plan_closed(of: Alteration) -> str:
    return "The plan is closed." if of.before.closed_on is not None else ""


ALWAYS: dict[str, Rule] = {
    "escalations": _escalation_kept,
    "risks": _risk_stays,
    "comparators": _comparator_used,
}
"""What not even superseding does."""

UNLESS_SUPERSEDED: dict[str, Rule] = {
    "escalations": _escalation_closed,
    "risks": _risk_named,
    "daily-counts": _count_sealed,
    "quality-points": _point_sealed,
    "real-time-records": _shift_sealed,
    "agency-bookings": _agency_reported,
    "agency-returns": _sent,
    "advice-reports": _sent,
    "advice": _advice_reported,
    "decisions": _decision_reported,
    "views": _advice_reported,
    "risk-plans": _plan_closed,
}
"""What only superseding does, by kind."""
