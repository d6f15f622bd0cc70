"""Workload with its spread: what a mean hides, and how sure a run makes anybody."""

from staffing_tools.workload.bootstrap import BLOCK, SAMPLES, Bootstrap, Resampled, resampled
from staffing_tools.workload.capacity import Met, days_met, establishment_for, parts_met
from staffing_tools.workload.meeting import Meeting, PartMeeting, meetings
from staffing_tools.workload.spread import PERCENTS, Band, PartSpread, WorkloadSpread, percentile, spread_of
from staffing_tools.workload.workload import Workload, workload_of
from staffing_tools.workload.worth import LENGTHS, RunWorth, worth_of

__all__ = [
    "BLOCK",
    "LENGTHS",
    "PERCENTS",
    "SAMPLES",
    "Band",
    "Bootstrap",
    "Meeting",
    "Met",
    "PartMeeting",
    "PartSpread",
    "Resampled",
    "RunWorth",
    "Workload",
    "WorkloadSpread",
    "days_met",
    "establishment_for",
    "meetings",
    "parts_met",
    "percentile",
    "resampled",
    "spread_of",
    "workload_of",
    "worth_of",
]
