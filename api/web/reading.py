"""Reads of personal data, each noted in the audit trail before anything of it is told."""

from __future__ import annotations

from api.storage.audit import note
from api.storage.rows import Base
from api.web.asking import Asking


def note_read(asking: Asking, row: Base, action: str = "read") -> None:
    """Note that whoever asks is given personal data of a row, or what the action says of it. No note, no answer.

    Called outside of the session that read it, since it writes. What people read of themselves is not noted.
    """
    with asking.database.write(asking.by) as session:
        note(session, action, row)
