"""Figures for Prometheus: jobs, counted in the database, and the requests of this process."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, SummaryMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from api.jobs import JobCounts, count
from api.web.asking import ServiceDep
from api.web.problems import documented

router = APIRouter(tags=["health"], responses=documented(400, 405, 500, 503))


@router.get("/metrics", response_class=PlainTextResponse)
def metrics(service: ServiceDep) -> PlainTextResponse:
    """Jobs by state, how long the oldest waits, seconds and gaps of ended jobs, lost attempts, cores; requests."""
    cores = None if service.place is None else service.place.cores
    with service.database.read() as session:
        jobs = generate_latest(_Jobs(count(session), cores))
    return PlainTextResponse(jobs + generate_latest(service.meter.registry), media_type=CONTENT_TYPE_PLAIN_0_0_4)


class _Jobs(Collector):
    """The figures of jobs."""

    def __init__(self, counts: JobCounts, cores: int | None) -> None:
        self._counts, self._cores = counts, cores

    def collect(self) -> Iterator[Metric]:
        """One family after another."""
        counts = self._counts
        if self._cores is not None:
            cores = "Cores on which this service can have jobs done at this moment."
            yield GaugeMetricFamily("roster_cores", cores, self._cores)
        states = GaugeMetricFamily("roster_jobs", "Jobs by state.", labels=["state"])
        for state, number in sorted(counts.by_state.items()):
            states.add_metric([state], number)
        yield states
        oldest = "Seconds that the oldest job waits."
        yield GaugeMetricFamily("roster_jobs_oldest_seconds", oldest, counts.oldest_seconds)
        yield SummaryMetricFamily("roster_job_seconds", "Seconds of jobs that are done.", counts.ended, counts.seconds)
        gaps = "Gaps between value and bound of jobs that are done."
        yield SummaryMetricFamily("roster_job_gap", gaps, counts.gaps, counts.gap)
        yield CounterMetricFamily("roster_job_attempts_lost", "Attempts that crashed, hung or went away.", counts.lost)
