"""What is remembered of a burden from one period to the next (F11)."""

from __future__ import annotations

from collections.abc import Iterable
from math import log


def remembered(above: float, decay: float) -> float:
    """What a person takes into the next period of what they are above (+) or below (-) their fair share now.

    H(t) = decay * H(t-1) + (borne - fair): `above` is H(t), in which what was carried in stands already decayed.
    """
    return decay * above


def standing(deviations: Iterable[float], decay: float, opening: float = 0.0) -> float:
    """H after a series of periods in each of which somebody was so much above or below their fair share."""
    above = opening
    for deviation in deviations:
        above = remembered(above, decay) + deviation
    return above


def half_life(decay: float) -> float:
    """Periods after which half of a burden is forgotten. Raises ValueError unless the decay lies between 0 and 1."""
    if not 0 < decay < 1:
        raise ValueError("a decay lies between 0 and 1")
    return log(0.5) / log(decay)
