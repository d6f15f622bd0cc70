"""A peer that finds a roster and then takes its process with it."""

from tests.solvers.methods import segfaults as search

__all__ = ["search"]
