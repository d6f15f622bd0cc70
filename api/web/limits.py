"""Limits of what is sent: how much, and how deep."""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.problems import ProblemError, answer, request_id_of

_TEXT = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(rb"[\[{]|[\]}]")


class Limits:
    """Refuses a body that is too large, before all of it is read, or JSON that is nested too deeply."""

    def __init__(self, app: ASGIApp, most_bytes: int, depth: int) -> None:
        self.app, self.most_bytes, self.depth = app, most_bytes, depth

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            body = await self._body(scope, receive)
            if depth_of(body) > self.depth and _is_json(scope):
                raise ProblemError(400, "too-deep", f"JSON is read to a depth of {self.depth}.")
        except ProblemError as error:
            await answer(error, request_id_of(scope))(scope, receive, send)
            return
        await self.app(scope, _again(body, receive), send)

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        said = _header(scope, b"content-length")
        if said.isdigit() and int(said) > self.most_bytes:
            raise self._too_large()
        body = bytearray()
        while True:
            message = await receive()
            body += message.get("body", b"")
            if len(body) > self.most_bytes:
                raise self._too_large()
            if message["type"] == "http.disconnect" or not message.get("more_body", False):
                return bytes(body)

    def _too_large(self) -> ProblemError:
        return ProblemError(413, "too-large", f"A request holds at most {self.most_bytes // 2**20} MB.")


def depth_of(body: bytes) -> int:
    """How deeply JSON text is nested; brackets inside of text do not count."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(_TEXT.sub(b"", body)):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _again(body: bytes, receive: Receive) -> Receive:
    """Hands the body out once, and then waits for what comes."""
    held: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return held.pop() if held else await receive()

    return replay


def _is_json(scope: Scope) -> bool:
    return b"json" in _header(scope, b"content-type") or not _header(scope, b"content-type")


def _header(scope: Scope, name: bytes) -> bytes:
    return next((bytes(value) for key, value in scope["headers"] if key == name), b"")
