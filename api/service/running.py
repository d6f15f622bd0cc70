"""The runner of jobs, while the service runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from api.jobs import JobLimits, Runner
from api.service.placing import place_of
from api.web import Service


@contextmanager
def jobs_running(service: Service) -> Iterator[None]:
    """Do jobs meanwhile, if the settings say so; at the end those that are held are given back."""
    settings = service.settings
    if not settings.run_jobs:
        yield
        return
    limits = JobLimits(lease=dt.timedelta(seconds=settings.lease_seconds), attempts=settings.job_attempts)
    place = service.place or place_of(settings)
    runner = Runner(service.database, place, limits, service.wake)
    runner.start()
    try:
        yield
    finally:
        runner.stop()
