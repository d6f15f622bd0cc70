"""Thresholds of key figures, each with its source and how sure we are of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from roster.ward import Noun

ThresholdConfidence = Literal["SEEN", "INFERRED-calc", "INFERRED-bk", "INFERRED", "UNKNOWN"]


class FigureThreshold(Noun):
    """What a measure of a key figure is held to, in the unit in which it is shown.

    Green from `least` to `most`, amber from `amber_least` to `amber_most`, otherwise red; `strict` where the ends of
    green do not count as met. Where `trend` is "falling" there is no such level: each period is held against the one
    before. `amber_confidence` is for the amber band where it is less sure than the green one.
    """

    figure: str
    measure: str
    least: Decimal | None = None
    most: Decimal | None = None
    amber_least: Decimal | None = None
    amber_most: Decimal | None = None
    strict: bool = False
    trend: Literal["", "falling"] = ""
    source: str
    confidence: ThresholdConfidence
    amber_confidence: ThresholdConfidence | None = None
    note: str = ""
