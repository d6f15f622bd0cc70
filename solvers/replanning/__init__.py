"""Search whose move is the exact re-plan of one person's line."""

from solvers.replanning.search import Replanning, replan_here

__all__ = ["Replanning", "replan_here"]
