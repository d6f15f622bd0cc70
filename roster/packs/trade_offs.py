"""Trade-offs between good rosters: what each choice puts first, as a pack has it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import Noun

Aim = Literal["cover", "hours", "fairness", "wishes", "rest"]
"""What a roster can be better in: cover and mix, contract hours and so pay, fair shares, wishes, kind patterns."""


class TradeOff(Noun):
    """One choice: the aim whose prices are multiplied by `factor`, and how far from the best value it may lead."""

    id: str
    title: str
    aim: Aim
    factor: int = Field(ge=1, le=100)
    source: str
    confidence: Literal["SEEN", "INFERRED", "DESIGN"]
