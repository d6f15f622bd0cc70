"""A foreign solver as a peer: it reads the same table and answers with the same result, from a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from time import monotonic

from roster.table import Table
from solvers.child import Caller, Job
from solvers.process import solve_in_child
from solvers.result import OnProgress, Params, Result, Stop

EXTRA = "peers"
"""The optional dependencies that hold every peer."""


class MissingPeerError(Exception):
    """The package of a peer is not installed; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A solver of tables: `module` holds its `search(job, caller)`, which needs `package`.

    The caller never loads the module, so no peer shares a process with another or with OR-Tools. A peer that overruns
    is killed and a crash is a result, both with the best roster so far.
    """

    module: str
    package: str

    def __call__(self, table: Table, stop: Stop, seed: int, params: Params, on_progress: OnProgress) -> Result:
        """Solve until the limit, which is in seconds. Raises MissingPeerError if the package is not installed."""
        if find_spec(self.package) is None:
            raise MissingPeerError(f"{self.package} is not installed. Write: pip install 'ward-roster[{EXTRA}]'")
        return solve_in_child(Job(self.search, table, stop, seed, params, None, monotonic()), on_progress)

    def search(self, job: Job, caller: Caller) -> Result:
        """Do the job in this very process."""
        result: Result = import_module(self.module).search(job, caller)
        return result
