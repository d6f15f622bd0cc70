"""Work that takes longer than a request: the database is the truth about it, and runners hold it by lease."""

from api.jobs.bulletin import Bulletin
from api.jobs.counts import JobCounts, count
from api.jobs.limits import JobLimits
from api.jobs.queue import Asked, ask, cancel, retry
from api.jobs.runner import Runner

__all__ = ["Asked", "Bulletin", "JobCounts", "JobLimits", "Runner", "ask", "cancel", "count", "retry"]
