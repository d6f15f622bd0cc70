"""Exceptions of every layer as problems."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic_core import ErrorDetails
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NoResultFound
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException

from api.web.problems import TITLES, ProblemError, answer, not_found, request_id_of
from roster.pay import PayError
from roster.ward import InputError, Problem, problems_in

_KINDS = {404: "not-found", 405: "method-not-allowed", 400: "bad-request", 415: "unsupported-media-type"}


def install(app: FastAPI) -> None:
    """Answer every exception with a problem."""
    for kind in _PROBLEMS:
        app.add_exception_handler(kind, _handle)


def _handle(request: Request, error: Exception) -> JSONResponse:
    make = next(make for kind, make in _PROBLEMS.items() if isinstance(error, kind))
    return answer(make(error), request_id_of(request))


def _as_it_is(error: Any) -> ProblemError:
    return error if isinstance(error, ProblemError) else ProblemError(500, "unexpected", TITLES[500])


def _of_http(error: Any) -> ProblemError:
    status = error.status_code
    detail = TITLES.get(status, "The request was refused") + "."
    return ProblemError(status, _KINDS.get(status, "refused"), detail, headers=dict(error.headers or {}))


def _of_request(error: Any) -> ProblemError:
    lines = cast("list[ErrorDetails]", [{**line, "loc": _place(line["loc"])} for line in error.errors()])
    return _unusable(problems_in(lines))


def _of_input(error: Any) -> ProblemError:
    return _unusable(error.problems)


def _unusable(problems: Iterable[Problem]) -> ProblemError:
    return ProblemError(422, "invalid", "What was sent cannot be used; see problems.", tuple(problems))


def _place(place: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A place in the body without the word body; one in the query or a header keeps its word."""
    return place[1:] if place[:1] == ("body",) else place


def _stale(_: Any) -> ProblemError:
    return ProblemError(412, "changed", "It was changed meanwhile; read it again and repeat your edit.")


def _conflict(_: Any) -> ProblemError:
    detail = "It names something that is not there, is there already, or is needed by something else."
    return ProblemError(409, "conflict", detail)


def _unkept(_: Any) -> ProblemError:
    detail = "It holds a sign, a number or a date that cannot be kept; such as a zero byte, or one far out of range."
    return ProblemError(422, "invalid", detail)


def _absent(_: Any) -> ProblemError:
    return not_found("thing")


def _uncosted(error: Any) -> ProblemError:
    return ProblemError(409, "no-pay-table", f"It cannot be costed: {error}.")


def _unable(_: Any) -> ProblemError:
    return ProblemError(503, "unavailable", "The database does not answer; try again.", headers={"Retry-After": "5"})


_PROBLEMS = {
    ProblemError: _as_it_is,
    RequestValidationError: _of_request,
    HTTPException: _of_http,
    InputError: _of_input,
    PayError: _uncosted,
    StaleDataError: _stale,
    NoResultFound: _absent,
    IntegrityError: _conflict,
    DataError: _unkept,
    OverflowError: _unkept,
    DBAPIError: _unable,
    PoolTimeoutError: _unable,
}
"""What each exception means to whoever asked, the particular before the general."""
