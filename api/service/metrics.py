"""Figures for Prometheus, counted in the database."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

from api.jobs import JobCounts, count
from api.web.asking import ServiceDep
from api.web.problems import documented

router = APIRouter(tags=["health"], responses=documented(400, 405, 500, 503))

MEDIA = "text/plain; version=0.0.4"


@router.get("/metrics", response_class=PlainTextResponse)
def metrics(service: ServiceDep) -> PlainTextResponse:
    """Jobs by state, how long the oldest waits, seconds and gaps of ended jobs, and attempts that were lost."""
    with service.database.read() as session:
        return PlainTextResponse("".join(_lines(count(session))), media_type=MEDIA)


def _lines(counts: JobCounts) -> Iterator[str]:
    """The text format of Prometheus."""
    states = [f'{{state="{state}"}} {number}' for state, number in sorted(counts.by_state.items())]
    yield from _metric("roster_jobs", "gauge", "Jobs by state.", states)
    yield from _metric(
        "roster_jobs_oldest_seconds", "gauge", "Seconds that the oldest job waits.", [f" {counts.oldest_seconds:.1f}"]
    )
    yield from _metric(
        "roster_job_seconds", "summary", "Seconds of jobs that are done.",
        [f"_sum {counts.seconds:.1f}", f"_count {counts.ended}"],
    )  # fmt: skip
    yield from _metric(
        "roster_job_gap", "summary", "Gaps between value and bound of jobs that are done.",
        [f"_sum {counts.gap:.6f}", f"_count {counts.gaps}"],
    )  # fmt: skip
    yield from _metric(
        "roster_job_attempts_lost_total", "counter", "Attempts that crashed, hung or went away.", [f" {counts.lost}"]
    )


def _metric(name: str, kind: str, about: str, samples: list[str]) -> Iterator[str]:
    yield f"# HELP {name} {about}\n# TYPE {name} {kind}\n"
    yield from (f"{name}{sample}\n" for sample in samples)
