"""How evenly an amount lies on people: Lorenz curve, Gini, and how many are badly served (F5 and F7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise


@dataclass(frozen=True, slots=True)
class Portion:
    """What one person bears (`amount`) of a total, and what of it would be fair (`fair`, in the same unit, above 0)."""

    amount: float
    fair: float

    @property
    def ratio(self) -> float:
        """What is borne for each unit that is fair."""
        return self.amount / self.fair


def lorenz(portions: Sequence[Portion]) -> tuple[tuple[float, float], ...]:
    """The Lorenz curve from (0, 0) to (1, 1): people who bear least for their fair share come first.

    A point (x, y) says that those people, to whom the part x of the total would fall, bear the part y of it. With equal
    fair shares it is the ordinary curve. Where nobody bears anything it is the diagonal.
    Raises ValueError for an amount below 0 or a fair share that is not above 0.
    """
    if any(portion.amount < 0 or portion.fair <= 0 for portion in portions):
        raise ValueError("a Lorenz curve needs amounts that are not negative and fair shares above nothing")
    if not any(portion.amount for portion in portions):
        return ((0.0, 0.0), (1.0, 1.0))
    order = sorted(portions, key=lambda portion: portion.ratio)
    across = _running([portion.fair for portion in order])
    up = _running([portion.amount for portion in order])
    return tuple(zip(across, up, strict=True))


def gini(portions: Sequence[Portion]) -> float:
    """The Gini coefficient: 0 where everybody bears their fair share, near 1 where one bears all (F5).

    Twice the area between the diagonal and the Lorenz curve. With equal fair shares it equals
    sum |y_i - y_j| / (2 n^2 mean). Raises ValueError as `lorenz` does.
    """
    curve = lorenz(portions)
    under = sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in pairwise(curve))
    return max(0.0, 1 - 2 * under)


def below(shares: Sequence[float], floor: float) -> int:
    """How many shares lie below the floor (F7)."""
    return sum(share < floor for share in shares)


def _running(values: list[float]) -> list[float]:
    """The running sum as parts of the whole, from 0 to 1."""
    sums = list(accumulate(values, initial=0.0))
    return [min(1.0, each / sums[-1]) for each in sums[:-1]] + [1.0]
