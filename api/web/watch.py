"""Every request: its id, its count, its line in the log, and an answer even if something goes wrong."""

from __future__ import annotations

import logging
import re
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.storage.ids import new_id
from api.web.logs import log
from api.web.problems import TITLES, ProblemError, answer

REQUEST_ID = "X-Request-ID"
_GIVEN = re.compile(r"^[A-Za-z0-9_.\-]{8,64}$")


class Watch:
    """The outermost of all."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), 0
        state = scope.setdefault("state", {})
        state["request_id"] = _request_id(scope)

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[REQUEST_ID] = state["request_id"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is logged here without its words, and answered
            log(logging.ERROR, "request failed", error, request_id=state["request_id"])
            if not status:
                problem = ProblemError(500, "unexpected", f"{TITLES[500]}; give the request id when you report it.")
                await answer(problem, state["request_id"])(scope, receive, watched)
        seconds = time.perf_counter() - began
        scope["app"].state.service.meter.count(scope["method"], _route(scope), status, seconds)
        _log_request(scope, status, seconds)


def _request_id(scope: Scope) -> str:
    """The id that a proxy gave, if it is one, or else a new one."""
    given = Headers(scope=scope).get(REQUEST_ID, "")
    return given if _GIVEN.match(given) else new_id()


def _route(scope: Scope) -> str | None:
    """The path of the route as it is declared, if one was found."""
    path: str | None = getattr(scope.get("route"), "path", None)
    return path


def _log_request(scope: Scope, status: int, seconds: float) -> None:
    state = scope["state"]
    log(
        logging.INFO,
        "request",
        request_id=state["request_id"],
        method=scope["method"],
        route=_route(scope),
        status=status,
        milliseconds=round(seconds * 1000, 1),
        account=state.get("account_id"),
    )
