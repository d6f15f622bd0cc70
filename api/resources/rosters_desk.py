"""Wards laid out once for as long as they do not change, so that edits of their rosters are judged at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from api.rostering.editing import Desk, Standing
from api.storage import rows
from api.storage.assembly import stamp_of, ward_of
from api.web import ProblemError
from roster.packs import PackError
from roster.reports import Summary
from roster.rules import Rulebook
from roster.ward import Ward

T = TypeVar("T")

DESKS, ROSTERS = 128, 256
"""How many wards and rosters a process keeps at hand."""


class Kept(Generic[T]):
    """The last values that were asked for. One value is worked out by one thread, while the others wait for it."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._values: OrderedDict[Hashable, T] = OrderedDict()
        self._working: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable) -> T | None:
        """The value, if it is here."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def put(self, key: Hashable, value: T) -> None:
        """Keep a value."""
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self.most:
                self._values.popitem(last=False)

    def once(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """The value, which is worked out if it is not here."""
        with self._lock:
            working = self._working.setdefault(key, Lock())
        with working:
            found = self.get(key)
            if found is None:
                found = work_out()
                self.put(key, found)
        with self._lock:
            self._working.pop(key, None)
        return found


_DESKS: Kept[Desk] = Kept(DESKS)
STANDINGS: Kept[Standing] = Kept(ROSTERS)
SUMMARIES: Kept[Summary] = Kept(ROSTERS)


def desk_maker(session: Session, period: rows.Period, document_id: str | None = None) -> tuple[str, Callable[[], Desk]]:
    """The digest of a period's ward as it is, or as it was in a document, and what makes its desk afterwards.

    The desk is made outside the session, since it takes seconds the first time.
    """
    digest = document_id or stamp_of(session, period)
    key = (period.id, digest)
    known = _DESKS.get(key)
    if known is not None:
        return digest, lambda: known
    past = document_id and session.get_one(rows.WardDocument, document_id).document
    ward = past or ward_of(session, period)
    return digest, lambda: _DESKS.once(key, lambda: _desk(ward))


def _desk(ward: Ward) -> Desk:
    try:
        return Desk.of(Rulebook.of(ward))
    except PackError as error:
        raise ProblemError(409, "no-rules", f"The ward's rules cannot be used: {error}.") from error
