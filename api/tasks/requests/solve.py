"""A roster is wanted."""

from __future__ import annotations

from api.tasks.requests.resources import Search


class SolveRequest(Search):
    """How a roster is to be made."""
