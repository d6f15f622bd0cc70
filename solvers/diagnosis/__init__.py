"""Why a table cannot be met."""

from solvers.diagnosis.conflict import smallest_conflict

__all__ = ["smallest_conflict"]
