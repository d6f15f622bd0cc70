"""Wards as they were when something was made from them."""

from __future__ import annotations

import hashlib

from sqlalchemy.orm import Session

import roster.ward as nouns
from api.storage import rows
from api.storage.forms import form_of
from api.storage.json_text import canonical

_FORM = form_of(nouns.Ward)


def keep_ward_document(session: Session, ward_id: str, ward: nouns.Ward) -> str:
    """Keep a ward as it stands, once, under its digest together with the ward's id; returns that."""
    digest = hashlib.sha256(canonical([ward_id, _FORM.write(ward)]).encode()).hexdigest()
    if session.get(rows.WardDocument, digest) is None:
        session.add(rows.WardDocument(id=digest, ward_id=ward_id, document=ward))
        session.flush()
    return digest
