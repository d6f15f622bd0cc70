"""The resources under /v1, one a file. To add one: write its router and name it here."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter

from api.resources import (
    accounts,
    agreements,
    boards,
    carrying,
    certificates,
    duties,
    exchange_exports,
    feeds,
    figures,
    imports,
    jobs,
    jobs_of_periods,
    jobs_of_rosters,
    keys,
    leave,
    mappings,
    own_reasons,
    own_record,
    own_wishes,
    parts,
    periods,
    rosters,
    rosters_cells,
    rosters_compare,
    rosters_exports,
    rosters_fairness,
    rosters_reports,
    rosters_steps,
    sessions,
    sessions_elsewhere,
    staffing,
    swaps,
    ward_files,
    wards,
    wish_prices,
)

PREFIX = "/v1"

EVERY = (
    sessions,
    sessions_elsewhere,
    keys,
    boards,
    wards,
    periods,
    ward_files,
    carrying,
    jobs,
    jobs_of_periods,
    jobs_of_rosters,
    rosters,
    rosters_cells,
    rosters_steps,
    rosters_reports,
    rosters_compare,
    rosters_exports,
    rosters_fairness,
    figures,
    agreements,
    leave,
    duties,
    own_record,
    own_reasons,
    certificates,
    own_wishes,
    wish_prices,
    swaps,
    feeds,
    mappings,
    imports,
    exchange_exports,
    accounts,
)


def routers() -> Iterator[APIRouter]:
    """Every resource, each to be included under PREFIX; included one by one, since each nesting reads all again."""
    yield from (each.router for each in EVERY)
    yield parts.router()
    yield from staffing.routers()


__all__ = ["PREFIX", "routers"]
