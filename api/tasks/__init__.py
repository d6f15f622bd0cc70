"""Work as pure functions, document in and document out, and the child processes that do it. No web, no database."""

from api.tasks.here import Here
from api.tasks.place import Begun, Gone, Place
from api.tasks.requests import SolveRequest
from api.tasks.task import Ending, Outcome, Task
from api.tasks.told import BestTold, FailedTold, OutcomeTold, ProgressTold, Told, told_of

__all__ = [
    "Begun",
    "BestTold",
    "Ending",
    "FailedTold",
    "Gone",
    "Here",
    "Outcome",
    "OutcomeTold",
    "Place",
    "ProgressTold",
    "SolveRequest",
    "Task",
    "Told",
    "told_of",
]
