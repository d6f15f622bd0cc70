"""Headers that keep browsers safe, and the names by which the service may be addressed."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.problems import ProblemError, answer, request_id_of

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""Sent with every answer, unless it says otherwise."""

TRANSPORT = "max-age=31536000; includeSubDomains"


class Guard:
    """Refuses requests that address the service by another name, and adds the headers."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...], https: bool) -> None:
        self.app, self.hosts = app, frozenset(hosts)
        self.headers = {**HEADERS, **({"Strict-Transport-Security": TRANSPORT} if https else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        if self.hosts.isdisjoint({"*", _host(scope)}):
            error = ProblemError(400, "wrong-host", "The service is not addressed by this name.")
            await answer(error, request_id_of(scope))(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)


def _host(scope: Scope) -> str:
    """The name that a request addresses, without a port."""
    value = next((bytes(value) for key, value in scope["headers"] if key == b"host"), b"").decode("latin-1")
    return value if value.endswith("]") else value.rsplit(":", 1)[0] if ":" in value else value
