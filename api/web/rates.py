"""How often somebody may ask: as much at once as in a minute, and after that at an even pace."""

from __future__ import annotations

import math
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock
from time import monotonic

from starlette.types import ASGIApp, Receive, Scope, Send

from api.web.problems import ProblemError, answer, request_id_of

MINUTE = 60.0
ROUNDING = 1e-6
FEWEST_KEPT = 1024
UNCOUNTED = "/health/"
"""Probes are answered however often they come, lest a flood has the service taken for dead."""


class Rate:
    """So many requests a minute from each of whoever asks. Kept in this process alone."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = monotonic) -> None:
        self._pace, self._clock = MINUTE / per_minute, clock
        self._full: dict[str, float] = {}
        self._tidy_at, self._lock = FEWEST_KEPT, Lock()

    def wait(self, who: str) -> float:
        """Count a request; or, where it comes too soon, leave it uncounted and give after how many seconds to come."""
        with self._lock:
            moment = self._clock()
            full = max(self._full.get(who, moment), moment) + self._pace
            if full - moment > MINUTE + ROUNDING:
                return full - moment - MINUTE
            self._full[who] = full
            self._tidy(moment)
            return 0.0

    def _tidy(self, moment: float) -> None:
        """Forget whoever may ask as often as anybody new."""
        if len(self._full) >= self._tidy_at:
            self._full = {who: full for who, full in self._full.items() if full > moment}
            self._tidy_at = max(FEWEST_KEPT, 2 * len(self._full))


def too_many(wait: float) -> ProblemError:
    """The problem of a request that comes too soon."""
    headers = {"Retry-After": str(math.ceil(wait))}
    return ProblemError(429, "too-many", "Too many requests; wait and try again.", headers=headers)


def network_of(client: str) -> str:
    """Whom an address is counted as: itself, or in IPv6 its network, of which one household has all addresses."""
    try:
        address = ip_address(client)
    except ValueError:
        return client
    return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else client


class AddressRates:
    """Refuses requests that come too often from one address, before anything is read of them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "http" and not scope["path"].startswith(UNCOUNTED):
            wait = scope["app"].state.service.address_rate.wait(network_of((scope["client"] or ("",))[0]))
            if wait:
                await answer(too_many(wait), request_id_of(scope))(scope, receive, send)
                return
        await self.app(scope, receive, send)
