"""Search by small changes, each scored by difference."""

from solvers.local_search.anneal import anneal_here

__all__ = ["anneal_here"]
