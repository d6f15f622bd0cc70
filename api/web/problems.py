"""Errors of one shape (RFC 9457): what went wrong, where, and how to mend it; never what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from starlette.types import Scope

from roster.ward import Problem

MEDIA = "application/problem+json"
LISTED = 100
"""Problems that an answer lists at most."""

TITLES = {
    400: "The request cannot be read",
    401: "Sign in first",
    403: "Not permitted",
    404: "Not there",
    405: "The method does not fit here",
    409: "It conflicts with what is kept",
    412: "Somebody else changed it",
    413: "Too large",
    415: "The kind of content is not read here",
    422: "The content cannot be used",
    428: "Say which version you edit",
    429: "Too many requests",
    500: "Something went wrong here",
    503: "Not able to answer now",
}
"""What each status says."""


class ProblemLine(BaseModel):
    """One thing that is wrong with what was sent."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    place: str
    """Where: a path such as people[4].skills, entries counted from 1; empty for the whole."""
    message: str
    """What is wrong, and how to mend it."""


class ProblemBody(BaseModel):
    """The one shape of every error."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    type: str
    """Short word for programs, such as urn:roster:problem:not-found."""
    title: str
    """What the status says."""
    status: int
    """The HTTP status."""
    detail: str
    """What went wrong this time."""
    request_id: str
    """Names the request in the log."""
    problems: list[ProblemLine] = []
    """Everything that is wrong with what was sent."""


class ProblemError(Exception):
    """Ends a request with a problem. `kind` is a short word for programs, `headers` go out with it."""

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        problems: Sequence[Problem] = (),
        headers: dict[str, str] | None = None,
    ) -> None:
        self.status, self.kind, self.detail = status, kind, detail
        self.problems, self.headers = tuple(problems), headers or {}
        super().__init__(detail)


def not_found(what: str) -> ProblemError:
    """The problem of something that is not there, or not to be seen, which are the same to whoever asks."""
    return ProblemError(404, "not-found", f"There is no such {what}, or you may not see it.")


def answer(error: ProblemError, request_id: str) -> JSONResponse:
    """The response of a problem."""
    lines = [ProblemLine(place=each.where, message=each.message) for each in error.problems[:LISTED]]
    body = ProblemBody(
        type=f"urn:roster:problem:{error.kind}",
        title=TITLES.get(error.status, "The request was refused"),
        status=error.status,
        detail=error.detail,
        request_id=request_id,
        problems=lines,
    )
    return JSONResponse(body.model_dump(), error.status, error.headers, media_type=MEDIA)


def request_id_of(holder: Request | Scope) -> str:
    """The id that a request was given."""
    scope = holder.scope if isinstance(holder, Request) else holder
    return str(scope.get("state", {}).get("request_id", ""))


def _documented(status: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemBody"}
    return {"description": TITLES[status], "content": {MEDIA: {"schema": schema}}}


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These statuses as OpenAPI responses."""
    return {status: _documented(status) for status in statuses}


ERRORS = documented(400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 503)
"""Every error that a resource may answer, for its OpenAPI."""
