"""Staffing records and assessments over HTTP, one a file. To add a resource: write its router and name it here."""

from __future__ import annotations

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


def router() -> APIRouter:
    """Every resource of staffing."""
    every = APIRouter()
    for each in EVERY:
        every.include_router(each.router)
    for made in (assessment_parts.router(), setups.router(), records.router()):
        every.include_router(made)
    return every


__all__ = ["examples", "router"]
