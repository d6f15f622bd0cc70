"""Fairness in the machine form: plain values for JSON."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

from roster.fairness import Certificate, WardFairness
from roster.ward import Noun

DIGITS = 4


def ward_form(found: WardFairness) -> dict[str, Any]:
    """A ward's fairness. Exemption loads come as sums, since a person's part of one would tell of their pattern."""
    form: dict[str, Any] = _plain(found)
    form["ward"] = found.ward.id
    form["loads"] = [
        {
            "group": load.group,
            "shifts": load.shifts,
            "ordinary": _plain(load.ordinary),
            "carried": _plain(load.carried),
            "people": len(load.people),
            "exempt": load.exempt,
        }
        for load in found.loads
    ]
    return form


def certificate_form(certificate: Certificate) -> dict[str, Any]:
    """A person's certificate."""
    form: dict[str, Any] = _plain(certificate)
    form["ward"] = certificate.ward.id
    for line, burden in zip(form["burdens"], certificate.burdens, strict=True):
        line["share"]["above"] = _plain(burden.share.above)
    form["hours"]["net"] = certificate.hours.net
    return form


def _plain(value: Any) -> Any:
    if isinstance(value, Noun):
        return value.model_dump(mode="json")
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float | Fraction):
        return round(float(value), DIGITS)
    return value
