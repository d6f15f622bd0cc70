"""How close a roster is to the best possible, in plain words that say no more than was proved."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from roster.reports.cover import Cover
from roster.reports.figure_words import NO_DEMAND
from roster.reports.words import spoken
from roster.ward import Proof, Roster


@dataclass(frozen=True, slots=True)
class ProofWords:
    """What is known of a roster's quality.

    For a roster that breaks hard rules the bounds are None: they speak of legal rosters.

    status           how the solve ended, "" for a roster that carries no proof
    uncovered        person-minutes that the roster leaves uncovered in the staff groups
    uncovered_bound  the fewest that any legal roster leaves, None where that is unknown
    value, bound     points of this roster, and what no legal roster goes below
    sentences        the same, to be read
    """

    status: str
    uncovered: int
    uncovered_bound: int | None
    value: int
    bound: int | None
    sentences: tuple[str, ...]

    @property
    def gap(self) -> Fraction | None:
        """(value - bound) / value, between 0 and 1; None where no bound is known."""
        return None if self.bound is None else gap_of(self.value, self.bound)


WEAK = Fraction(1, 4)
"""A gap above this says more of the proof than of the roster, and is not told as a percentage."""


def gap_of(value: int, bound: int) -> Fraction:
    """The largest part of a value that a better roster could save: 0 where none could."""
    return Fraction(max(0, value - max(0, bound)), value) if value > 0 else Fraction(0)


def proof_of(roster: Roster, cover: Cover, cost: int, legal: bool) -> ProofWords:
    """The proof of a roster in words, with its cover and its cost as they are now. `legal`: it breaks no hard rule."""
    proof, uncovered = roster.proof, cover.uncovered_minutes
    sentences = tuple(_sentences(proof, cover, cost, legal))
    status = proof.status if proof else ""
    if proof is None or not legal:
        return ProofWords(status, uncovered, None, cost, None, sentences)
    return ProofWords(status, uncovered, proof.uncovered_bound, cost, proof.bound, sentences)


def _sentences(proof: Proof | None, cover: Cover, cost: int, legal: bool) -> Iterator[str]:
    if not legal:
        yield (
            "This roster breaks hard rules and must not be worked as it stands; what was proved speaks of legal "
            "rosters only."
        )
        return
    yield _on_cover(cover, proof.uncovered_bound if proof else None)
    lacking = sum(group.short_minutes for group in cover.groups if group.kind == "skill")
    if lacking:
        yield f"Skills that are needed on the floor are missing for {spoken(lacking)} in all."
    if proof is None:
        yield "The roster carries no proof, so how far it is from the best possible is unknown."
        return
    if cost != proof.value:
        yield (
            f"The roster or its ward was changed since the proof was made, from {proof.value:,} points to "
            f"{cost:,}; what follows holds only if the ward is as it was."
        )
    yield _on_value(cost, proof.bound)
    yield _how(proof)


def _on_cover(cover: Cover, bound: int | None) -> str:
    uncovered = cover.uncovered_minutes
    if not cover.demanded:
        return NO_DEMAND
    if not cover.needed_minutes:
        return "No staff group has a demand, so only of the cover of skills can anything be said."
    if uncovered == 0:
        return "Every hour is covered, and no roster can do better on that."
    left = spoken(uncovered)
    if bound is None:
        return f"This roster leaves {left} uncovered; how few a legal roster could leave has not been proved."
    if bound <= 0:
        return (
            f"This roster leaves {left} uncovered; a legal roster that leaves none was not found, "
            "and has not been ruled out."
        )
    least = spoken(bound)
    if bound == uncovered:
        return f"No legal roster can leave fewer than {least} uncovered, and this one leaves no more."
    if bound < uncovered:
        return f"No legal roster can leave fewer than {least} uncovered; this one leaves {_shorter(uncovered, bound)}."
    return (
        f"The recorded proof does not fit: it says that every legal roster leaves {least} uncovered, "
        f"and this one leaves {left}."
    )


def _shorter(uncovered: int, bound: int) -> str:
    """Whole hours need their noun only once in a sentence."""
    whole = uncovered % 60 == 0 and bound % 60 == 0
    return f"{uncovered // 60:,}" if whole else spoken(uncovered)


def _on_value(value: int, bound: int | None) -> str:
    if value == 0:
        return "It costs no points at all, and no roster can cost less."
    if bound is None:
        return f"Its value is {value:,} points; no bound was found, so how far it is from the best possible is unknown."
    if bound > value:
        return (
            f"The recorded proof does not fit: no legal roster was to cost less than {bound:,} points, "
            f"and this one costs {value:,}."
        )
    if bound == value:
        return (
            f"It is the best possible by the ward's rules and prices: no legal roster costs less than {value:,} points."
        )
    gap = gap_of(value, bound)
    if gap == 1:
        return f"Its value is {value:,} points; nothing is proved yet of how far it is from the best possible."
    if gap > WEAK:
        return (
            f"What is proved so far: no legal roster is below {bound:,} points; this one has {value:,}, a gap of at "
            f"most {_rounded_up(gap)}. The proof is still weak; it does not mean that the roster is."
        )
    return (
        f"At most {_rounded_up(gap)} from the best possible: {value:,} points, and no legal roster is below {bound:,}."
    )


def _rounded_up(gap: Fraction) -> str:
    """A percentage with one decimal, rounded up, so that "at most" stays true."""
    return f"{math.ceil(gap * 1000) / 10:.1f} %"


_ENDINGS = {
    "optimal": "The search ended with a full proof",
    "feasible": "The search stopped at its limit",
    "cancelled": "The search was cancelled",
}


def _how(proof: Proof) -> str:
    ending = _ENDINGS.get(proof.status, f"The search ended as {proof.status!r}")
    workers = f"{proof.workers} worker" if proof.workers == 1 else f"{proof.workers} workers"
    return (
        f"{ending} after {proof.seconds:.1f} s with {workers} and seed {proof.seed}; rules {proof.pack}, "
        f"program {proof.program}."
    )
