"""What statute and policy ask of leave for carers and dependants, as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from roster.packs import Confidence
from roster.ward import Noun


class Clause(Noun):
    """One thing that a text asks: a whole number with its section, in words, and how sure we are of it.

    `confidence` is of what is asked; the number of the section was recalled and not read.
    """

    value: int
    section: str
    section_confidence: Confidence = "INFERRED-bk"
    words: str
    source: str
    confidence: Confidence


class CarersLeaveLaw(Noun):
    """Carer's leave: Employment Rights Act 1996 s.80J ff. and the Carer's Leave Regulations 2024."""

    entitlement_weeks: Clause
    window_months: Clause
    notice_least_days: Clause
    notice_for_each_day: Clause
    postpone_months: Clause
    answer_days: Clause


class DependantsLeaveLaw(Noun):
    """Time off for dependants: Employment Rights Act 1996 s.57A, and the NHSScotland Special Leave Policy."""

    reasonable_time: Clause
    paid_weeks: Clause
    extended_weeks: Clause


@cache
def carers_leave_law() -> CarersLeaveLaw:
    """The law on carer's leave."""
    return CarersLeaveLaw.model_validate(_read("carers-leave.toml"))


@cache
def dependants_leave_law() -> DependantsLeaveLaw:
    """The law and policy on emergencies of dependants."""
    return DependantsLeaveLaw.model_validate(_read("dependants-leave.toml"))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("roster.leave") / name).read_text("utf-8"))
