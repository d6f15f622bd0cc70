"""Versions over HTTP: an edit says which version it edits, and is refused if there is a newer one."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header

from api.storage.rows import Editable
from api.web.problems import ProblemError


def etag(row: Editable) -> dict[str, str]:
    """The header that names a row's version."""
    return {"ETag": f'"{row.version}"'}


async def _if_match(
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


async def _if_there(
    if_match: Annotated[str | None, Header(description="The ETag of what is replaced.", max_length=100)] = None,
    if_none_match: Annotated[
        str | None, Header(description="* for what is not there yet.", max_length=100, pattern=r"^\*$")
    ] = None,
) -> str | None:
    if if_match is None and if_none_match is None:
        detail = "Send If-Match with the ETag of what you replace, or If-None-Match: * for what is not there yet."
        raise ProblemError(428, "version-needed", detail)
    return if_match


IfThere = Annotated[str | None, Depends(_if_there)]
"""The version that is replaced; None where nothing is there yet. The request is refused if it says neither."""


def unchanged_if_there(row: Editable | None, if_there: str | None) -> None:
    """Raises the problem of something that is there after all, is gone, or is not of the version any more."""
    if row is not None and if_there is not None:
        unchanged(row, if_there)
    elif row is not None:
        raise ProblemError(412, "changed", "It is there already; read it, and send If-Match.", headers=etag(row))
    elif if_there is not None:
        raise ProblemError(412, "changed", "It is not there any more; send If-None-Match: * to put it there.")
