"""A roster is to be made fairer."""

from __future__ import annotations

from api.tasks.requests.about import AboutRoster
from api.tasks.requests.resources import Search


class FairerRequest(Search):
    """How a lighter worst burden is to be looked for."""


class FairerWork(AboutRoster, FairerRequest):
    """The same, with the roster that it begins from."""
