"""Open solvers that are run beside ours: same table, same limit, same cores, same referee.

Importing this package loads no solver.
"""

from benchmarks.peers.peer import MissingPeerError, Peer

PEERS: dict[str, Peer] = {
    "highs": Peer("benchmarks.peers.highs", "highspy"),
    "scip": Peer("benchmarks.peers.scip", "pyscipopt"),
    "shift-scheduling-sample": Peer("benchmarks.peers.sample.search", "ortools"),
}
"""Peers by the name they have on the command line."""

__all__ = ["PEERS", "MissingPeerError", "Peer"]
