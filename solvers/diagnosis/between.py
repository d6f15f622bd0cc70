"""A difference that lies between two figures, and is exact only where they meet."""

from __future__ import annotations

from dataclasses import dataclass

from solvers.diagnosis.within import Within


@dataclass(frozen=True, slots=True)
class Between:
    """A whole number of which the least and the most that it can be are proved; None where nothing is."""

    least: int | None
    most: int | None

    @property
    def exact(self) -> bool:
        """Whether only one figure is left."""
        return self.least is not None and self.least == self.most


def price_between(base: Within, variant: Within) -> Between:
    """By how much the best of a variant costs more than the best of the table, from what is known of both.

    A variant that cannot be met has no price: both ends are None.
    """
    if variant.impossible:
        return Between(None, None)
    return Between(_less(variant.bound, base.value), _less(variant.value, base.bound))


def at_least(price: Between, floor: int) -> Between:
    """A price that is known not to lie below `floor`, such as 0 for a variant that only forbids more."""
    least = floor if price.least is None else max(floor, price.least)
    return Between(least, None if price.most is None else max(floor, price.most))


def at_most(price: Between, ceiling: int) -> Between:
    """A price that is known not to lie above `ceiling`, such as 0 for a variant that only allows more."""
    most = ceiling if price.most is None else min(ceiling, price.most)
    return Between(None if price.least is None else min(ceiling, price.least), most)


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other
