"""Whether the service lives, and whether it can work."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.storage.migrations import pending
from api.web import ProblemError
from api.web.asking import ServiceDep
from api.web.problems import documented

router = APIRouter(prefix="/health", tags=["health"], responses=documented(400, 405, 500))


class Health(BaseModel):
    """All is well."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    status: str
    """`live` or `ready`."""


class Ready(Health):
    """All is well, but for jobs perhaps."""

    jobs: str | None = None
    """Where a cluster does the jobs, why they wait, if they do; everything else goes on."""


@router.get("/live")
def live() -> Health:
    """The process answers."""
    return Health(status="live")


@router.get("/ready", response_model_exclude_none=True, responses=documented(503))
def ready(service: ServiceDep) -> Ready:
    """The database answers, and has every migration of this program; whether a cluster that does the jobs answers."""
    if pending(service.database):
        raise ProblemError(503, "not-ready", "The database is not of this version; run roster db upgrade.")
    return Ready(status="ready", jobs=(service.place and service.place.trouble) or None)
