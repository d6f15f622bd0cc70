"""How jobs are run."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class JobLimits:
    """How long a job is held without a sign of life, how often it is tried, and what an attempt has beside its search.

    `overhead` are seconds for what is done before and after the search, after which an attempt counts as hung.
    """

    lease: dt.timedelta = dt.timedelta(seconds=30)
    attempts: int = 3
    overhead: float = 300.0

    @property
    def beat(self) -> float:
        """Seconds between two renewals of a lease."""
        return self.lease.total_seconds() / 4
