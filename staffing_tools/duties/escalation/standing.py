"""How an escalation stands at a moment: how far up it went, whether it is decided, and who still has to be told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from staffing_tools.duties.escalation.escalation import Escalation
from staffing_tools.duties.escalation.ladder import Ladder
from staffing_tools.duties.escalation.log import EscalationLog
from staffing_tools.duties.escalation.owed import Capacity, not_told, to_be_told
from staffing_tools.moments import minutes_between
from staffing_tools.spans import DateSpan


@dataclass(frozen=True, slots=True)
class Untold:
    """Somebody who was to be told of the decision of a step, counted from 1, and was not."""

    person: str
    step: int
    capacity: Capacity


@dataclass(frozen=True)
class Standing:
    """An escalation at a moment."""

    escalation: Escalation
    level: str
    """Title of the highest level that it reached, or its code where the board's ladder has no such level."""
    waiting_minutes: int | None
    """Minutes for which its last step waits for a decision; nothing once that is made."""
    minutes_to_decide: int | None
    """Minutes from the finding of the risk to the final decision; nothing before that."""
    to_tell: int
    """Persons to be told, once for each decision."""
    untold: tuple[Untold, ...]

    @property
    def state(self) -> str:
        """Decided, open, or without a final decision."""
        if self.escalation.is_closed:
            return "decided"
        return "not final" if self.waiting_minutes is None else "open"

    @property
    def reviews_open(self) -> int:
        """Reviews that were asked for and are not answered."""
        return sum(1 for each in self.escalation.reviews if each.answered_at is None)


def standings(
    log: EscalationLog, now: dt.datetime, ladder: Ladder, dates: DateSpan | None = None
) -> tuple[Standing, ...]:
    """Every escalation of a log whose risk was found on some dates (all if left out), in the log's order."""
    chosen = (each for each in log.escalations if dates is None or each.raised_at.date() in dates)
    return tuple(_standing(each, now, ladder) for each in chosen)


def _standing(each: Escalation, now: dt.datetime, ladder: Ladder) -> Standing:
    last, decided = each.steps[-1], [number for number, step in enumerate(each.steps) if step.decision]
    untold = (
        Untold(person, number + 1, capacity)
        for number in decided
        for person, capacity in not_told(each, number).items()
    )
    done = minutes_between(each.raised_at, last.decided_at) if each.is_closed and last.decided_at else None
    return Standing(
        escalation=each,
        level=next((level.title for level in ladder.levels if level.code == last.level), last.level),
        waiting_minutes=None if last.decision else minutes_between(last.received_at, now),
        minutes_to_decide=done,
        to_tell=sum(len(to_be_told(each, number)) for number in decided),
        untold=tuple(untold),
    )
