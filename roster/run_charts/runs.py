"""How many runs chance makes: the exact distribution for points above and below a median."""

from __future__ import annotations

from fractions import Fraction
from math import comb


def chance_of_runs(runs: int, above: int, below: int) -> Fraction:
    """The chance of exactly so many runs of points on one side, all orders being alike (Swed and Eisenhart 1943)."""
    half, odd = divmod(runs, 2)
    if odd:
        ways = comb(above - 1, half) * comb(below - 1, half - 1) + comb(above - 1, half - 1) * comb(below - 1, half)
    else:
        ways = 2 * comb(above - 1, half - 1) * comb(below - 1, half - 1)
    return Fraction(ways, comb(above + below, above))


def chance_of_so_few(runs: int, above: int, below: int) -> Fraction:
    """The chance of so many runs or fewer."""
    return sum((chance_of_runs(number, above, below) for number in range(2, runs + 1)), Fraction(0))


def chance_of_so_many(runs: int, above: int, below: int) -> Fraction:
    """The chance of so many runs or more."""
    return 1 - chance_of_so_few(runs - 1, above, below)
