"""Work as pure functions, document in and document out, and the places that do it. No web, no database."""

from api.tasks.here import Here
from api.tasks.place import Begun, Gone, Place, PlaceError
from api.tasks.reporting import CONTENT
from api.tasks.requests import (
    HIDDEN,
    ChoicesRequest,
    CoverRequest,
    ExplainRequest,
    FairerRequest,
    RepairRequest,
    ReportRequest,
    ReportWork,
    Resources,
    SolveRequest,
    WaysOutRequest,
)
from api.tasks.task import Ending, Outcome, Task, Titled
from api.tasks.told import BestTold, FailedTold, OutcomeTold, ProgressTold, Told, told_of

__all__ = [
    "CONTENT",
    "HIDDEN",
    "Begun",
    "BestTold",
    "ChoicesRequest",
    "CoverRequest",
    "Ending",
    "ExplainRequest",
    "FailedTold",
    "FairerRequest",
    "Gone",
    "Here",
    "Outcome",
    "OutcomeTold",
    "Place",
    "PlaceError",
    "ProgressTold",
    "RepairRequest",
    "ReportRequest",
    "ReportWork",
    "Resources",
    "SolveRequest",
    "Task",
    "Titled",
    "Told",
    "WaysOutRequest",
    "told_of",
]
