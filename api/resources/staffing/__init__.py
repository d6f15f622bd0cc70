"""Staffing records and assessments over HTTP, one a file. To add a resource: write its router and name it here."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter

from api.resources.staffing import (
    assessment_demand,
    assessment_documents,
    assessment_parts,
    assessment_results,
    assessments,
    board_reports,
    own_escalations,
    own_risks,
    records,
    sets,
    setups,
    ward_reports,
)
from api.resources.staffing.examples import examples

EVERY = (
    assessments,
    assessment_results,
    assessment_documents,
    assessment_demand,
    ward_reports,
    board_reports,
    own_risks,
    own_escalations,
    sets,
)


def routers() -> Iterator[APIRouter]:
    """Every resource of staffing."""
    yield from (each.router for each in EVERY)
    yield from (made.router() for made in (assessment_parts, setups, records))


__all__ = ["examples", "routers"]
