"""Time to lead, agreed, rostered and worked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.lead import LeadDelivered, LeadLog, LeadPeriod, delivered
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def lead_form(log: LeadLog, findings: Iterable[Finding]) -> dict[str, Any]:
    """The whole and each period of each leader, with what it was lost to."""
    periods = [_period(each) for each in log.periods]
    return {"ward": log.ward, "whole": _hours(delivered(log)), "periods": periods, "findings": findings_form(findings)}


def _hours(made: LeadDelivered) -> dict[str, Any]:
    hours = {"agreed": made.agreed, "rostered": made.rostered, "worked": made.worked, "into_numbers": made.into_numbers}
    return {name: str(each) for name, each in hours.items()} | {
        "share": None if made.share is None else str(made.share)
    }


def _period(each: LeadPeriod) -> dict[str, Any]:
    period = {"leader": each.leader, "first": str(each.dates.first), "last": str(each.dates.last)}
    lost = [{"date": str(one.date), "hours": str(one.hours), "to": one.to} for one in each.lost]
    return period | _hours(delivered(each)) | {"lost": lost}
