"""Several good rosters are wanted."""

from __future__ import annotations

from pydantic import Field

from api.tasks.requests.resources import LONGEST, Search


class ChoicesRequest(Search):
    """How rosters to choose from are to be made."""

    count: int = Field(default=3, ge=1, le=5)
    """How many at most."""
    seconds: float = Field(default=120.0, ge=1.0, le=LONGEST)
    """Most seconds of search, for all of them together."""
