"""Versions over HTTP: an edit says which version it edits, and is refused if there is a newer one."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header

from api.storage.rows import Editable
from api.web.problems import ProblemError


def etag(row: Editable) -> dict[str, str]:
    """The header that names a row's version."""
    return {"ETag": f'"{row.version}"'}


def _if_match(
    if_match: Annotated[str | None, Header(description="The ETag of what is edited.", max_length=100)] = None,
) -> str:
    if if_match is None:
        raise ProblemError(428, "version-needed", "Send If-Match with the ETag of the version that you edit.")
    return if_match


IfMatch = Annotated[str, Depends(_if_match)]
"""The version that an edit is of; the request is refused without."""


def unchanged(row: Editable, if_match: str) -> None:
    """Raises the problem of a row that is not of the version any more."""
    if if_match.strip() != f'"{row.version}"':
        raise ProblemError(
            412, "changed", "It was changed since; read it again and repeat your edit.", headers=etag(row)
        )
