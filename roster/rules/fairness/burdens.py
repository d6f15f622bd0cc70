"""The three burdens that are shared: nights, weekend duties and unsocial points, in hundredths."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from roster.rules.rule import RuleValues
from roster.table import numbers_of
from roster.table.frame import Frame
from roster.ward import LATE, NIGHT

HUNDRED = 100


class UnsocialWeights(RuleValues):
    """Points for each duty that starts on such a day; the heaviest that fits counts, a public holiday before all."""

    late: int = Field(ge=0, le=100, description="Points of a late on a weekday")
    saturday: int = Field(ge=0, le=100, description="Points of a duty by day on a Saturday")
    sunday: int = Field(ge=0, le=100, description="Points of a duty by day on a Sunday")
    night: int = Field(ge=0, le=100, description="Points of a night that starts on a weekday")
    weekend_night: int = Field(ge=0, le=100, description="Points of a night that starts on a Saturday or Sunday")
    public_holiday: int = Field(ge=0, le=100, description="Points of any duty that starts on a public holiday")


@dataclass(frozen=True)
class Burden:
    """One burden: its ledger's name, its noun for one and for many, and int64[day, duty] hundredths of a duty."""

    name: str
    one: str
    many: str
    weights: NDArray[np.int64]
