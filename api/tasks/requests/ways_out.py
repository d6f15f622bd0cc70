"""Ways out of a conflict are wanted."""

from __future__ import annotations

from api.tasks.requests.resources import Search


class WaysOutRequest(Search):
    """How ways out of what cannot all be met are to be looked for; the search is shared among them."""
