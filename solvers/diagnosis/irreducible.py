"""A conflict none of whose terms can be left out, by QuickXplain (U. Junker, AAAI 2004)."""

from __future__ import annotations

from solvers.diagnosis.satisfying import Satisfier


def irreducible_conflict(satisfier: Satisfier) -> frozenset[int]:
    """A conflict of a part that cannot be met, not always the smallest; needs few solves even among many terms."""
    return frozenset(_explain(satisfier, [], False, sorted(satisfier.all)))


def _explain(satisfier: Satisfier, kept: list[int], changed: bool, among: list[int]) -> list[int]:
    """Terms `among` these that conflict together with the `kept` ones, none of them needlessly."""
    if changed and satisfier.meet(kept) is None:
        return []
    if len(among) == 1:
        return among
    half = len(among) // 2
    first, second = among[:half], among[half:]
    from_second = _explain(satisfier, kept + first, True, second)
    from_first = _explain(satisfier, kept + from_second, bool(from_second), first)
    return from_first + from_second
