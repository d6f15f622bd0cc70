"""What each kind of work is asked for with, one a file. They are stored with the job, and read again for the work."""

from api.tasks.requests.about import HIDDEN, AboutRoster
from api.tasks.requests.choices import ChoicesRequest
from api.tasks.requests.cover import CoverRequest, CoverWork
from api.tasks.requests.explain import ExplainRequest, ExplainWork
from api.tasks.requests.fairer import FairerRequest, FairerWork
from api.tasks.requests.repair import RepairRequest, RepairWork
from api.tasks.requests.report import ReportRequest, ReportWork
from api.tasks.requests.resources import Resources, Search
from api.tasks.requests.solve import SolveRequest
from api.tasks.requests.ways_out import WaysOutRequest

__all__ = [
    "HIDDEN",
    "AboutRoster",
    "ChoicesRequest",
    "CoverRequest",
    "CoverWork",
    "ExplainRequest",
    "ExplainWork",
    "FairerRequest",
    "FairerWork",
    "RepairRequest",
    "RepairWork",
    "ReportRequest",
    "ReportWork",
    "Resources",
    "Search",
    "SolveRequest",
    "WaysOutRequest",
]
