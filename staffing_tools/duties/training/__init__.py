"""Training, and consulting staff on the method (NHS (Scotland) Act 1978 s.12II, s.12IL)."""

from staffing_tools.duties.training.feedback import ALL_TOLD, Feedback, Told

__all__ = ["ALL_TOLD", "Feedback", "Told"]
