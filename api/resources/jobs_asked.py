"""Asking for work, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.jobs import Asked, ask
from api.resources.finding import period_for
from api.resources.jobs_forms import accepted, woken
from api.resources.rosters_opened import roster_for
from api.resources.today import today
from api.rostering.fitting import fitted
from api.signin import Action, Place
from api.storage import rows
from api.storage.assembly import roster_of, ward_of
from api.storage.rows import RosterState
from api.tasks import Resources
from api.web import Answer, Once

Check = Callable[[rows.Roster, nouns.Ward], None]
"""Raises a problem or an InputError for what can be told to be wrong before the work."""


def ask_of_period(
    once: Once, kind: str, ward_id: str, period_id: str, request: Resources, seconds: float
) -> JSONResponse:
    """Ask for work on a period as its ward stands now. The same question, while it is worked on, is one job."""
    may_hurry(once, request)

    def work(session: Session) -> Answer:
        period = period_for(session, once.asking, ward_id, period_id, Action.RUN_JOB)
        document = request.model_dump(mode="json")
        return accepted(
            ask(session, asked(once, kind, document, seconds, period=period, ward=ward_of(session, period)))
        )

    return woken(once.asking, once.do(request, work))


def ask_about_roster(
    once: Once,
    kind: str,
    where: tuple[str, str, str],
    request: Resources,
    seconds: float,
    check: Check | None = None,
) -> JSONResponse:
    """Ask for work on a roster as it is, beside its ward; `where` are the ids of ward, period and roster."""
    may_hurry(once, request)

    def work(session: Session) -> Answer:
        period = period_for(session, once.asking, where[0], where[1], Action.RUN_JOB)
        row = roster_for(session, once.asking, *where, Action.READ_ROSTER)
        ward = _ward_of(session, row, period)
        if check is not None:
            check(row, ward)
        roster = fitted(roster_of(session, row), ward)
        document = request.model_dump(mode="json") | {
            "roster_id": row.id,
            "number": row.number,
            "roster": roster.model_dump(mode="json", by_alias=True),
            "on": today().isoformat(),
        }
        return accepted(ask(session, asked(once, kind, document, seconds, period=period, ward=ward)))

    return woken(once.asking, once.do(request, work))


def may_hurry(once: Once, request: Resources) -> None:
    """Raises the problem of whoever may not have work done before that of others."""
    if request.priority > 0:
        once.asking.must(Action.RUN_JOB, Place())


def _ward_of(session: Session, row: rows.Roster, period: rows.Period) -> nouns.Ward:
    """The ward as it is now, or as it was if the roster was superseded."""
    if row.state == RosterState.SUPERSEDED and row.ward_document_id is not None:
        return session.get_one(rows.WardDocument, row.ward_document_id).document
    return ward_of(session, period)


def asked(once: Once, kind: str, document: dict[str, Any], seconds: float, **about: Any) -> Asked:
    """Work with its resources, as whoever asks wants it; `about` says of what, as `Asked` has it."""
    return Asked(
        kind=kind,
        **about,
        request=document,
        seconds=seconds,
        cores=document["cores"],
        memory_mb=document["memory_mb"],
        priority=document["priority"],
        asked_by=once.asking.actor.account_id,
    )
