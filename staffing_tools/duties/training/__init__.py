"""Training, and consulting staff on the method (NHS (Scotland) Act 1978 s.12II, s.12IL)."""

from staffing_tools.duties.training.checks import TrainingCase, check_training
from staffing_tools.duties.training.coverage import CourseCoverage, coverage
from staffing_tools.duties.training.feedback import ALL_TOLD, Feedback, Told
from staffing_tools.duties.training.log import LearningTime, StaffView, TrainingLog
from staffing_tools.duties.training.requirement import Course, Held, Learner

__all__ = [
    "ALL_TOLD",
    "Course",
    "CourseCoverage",
    "Feedback",
    "Held",
    "Learner",
    "LearningTime",
    "StaffView",
    "Told",
    "TrainingCase",
    "TrainingLog",
    "check_training",
    "coverage",
]
