"""Wards laid out once for as long as they do not change, so that edits of their rosters are judged at once."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from api.resources.latest import Latest
from api.rostering.editing import Desk, Standing
from api.storage import rows
from api.storage.assembly import stamp_of, ward_of
from api.web import ProblemError
from roster.packs import PackError
from roster.reports import Summary
from roster.rules import Rulebook
from roster.ward import Ward

DESKS, ROSTERS = 128, 256
"""How many wards and rosters a process keeps at hand."""


_DESKS: Latest[Desk] = Latest(DESKS)
STANDINGS: Latest[Standing] = Latest(ROSTERS)
SUMMARIES: Latest[Summary] = Latest(ROSTERS)


def desk_maker(session: Session, period: rows.Period, document_id: str | None = None) -> tuple[str, Callable[[], Desk]]:
    """The digest of a period's ward as it is, or as it was in a document, and what makes its desk afterwards.

    The desk is made outside the session, since it takes seconds the first time.
    """
    digest = document_id or stamp_of(session, period)
    thing = (period.id, document_id)
    known = _DESKS.get(thing, digest)
    if known is not None:
        return digest, lambda: known
    past = document_id and session.get_one(rows.WardDocument, document_id).document
    ward = past or ward_of(session, period)
    return digest, lambda: _DESKS.once(thing, digest, lambda: _desk(ward))


def _desk(ward: Ward) -> Desk:
    try:
        return Desk.of(Rulebook.of(ward))
    except PackError as error:
        raise ProblemError(409, "no-rules", f"The ward's rules cannot be used: {error}.") from error
