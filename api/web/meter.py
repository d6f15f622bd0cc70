"""Requests of this process, counted for whoever watches over the service."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
OTHER = "other"
"""What stands for methods and paths that the service does not have, of which anybody could invent any number."""


class Meter:
    """Counts requests by method, route and status, and measures how long each route takes."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "roster_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "roster_request_seconds", "Seconds that requests took.", ("method", "route"), registry=self.registry
        )

    def count(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Count a request."""
        method, route = method if method in METHODS else OTHER, route or OTHER
        self._requests.labels(method, route, status).inc()
        self._seconds.labels(method, route).observe(seconds)
