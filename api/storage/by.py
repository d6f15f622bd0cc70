"""Who writes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class By:
    """Whom the audit trail names: the id of an account, or what acted, and the request that it was part of."""

    actor: str
    request_id: str | None = None


COMMAND_LINE = By("command line")
JOB_RUNNER = By("job runner")
