"""A peer that finds a roster and then never ends."""

from tests.solvers.methods import waits as search

__all__ = ["search"]
