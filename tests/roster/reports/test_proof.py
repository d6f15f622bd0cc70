"""What is proved, in sentences that say no more."""

from __future__ import annotations

from fractions import Fraction

import pytest

from roster.reports import Cover, GroupCover, gap_of, proof_of
from roster.reports.cover import CoverInterval
from roster.reports.figure_words import NO_DEMAND
from roster.ward import Proof
from tests.roster.reports.busy import busy_roster, busy_rulebook, day, proof_with


def _cover(staff: int, skill: int = 0) -> Cover:
    """A cover that misses so many minutes in a staff group and in a skill."""
    return Cover((_group("RN", staff, skill=False), _group("NIC", skill, skill=True)))


def _group(id_: str, short: int, skill: bool) -> GroupCover:
    covered = CoverInterval(id_, id_, day(0), 0, 60, 1, None, 1)
    gap = CoverInterval(id_, id_, day(0), 60, 60 + short, 1, None, 0)
    return GroupCover(id_, id_, "skill" if skill else "staff", (covered, gap) if short else (covered,))


def _sentences(proof: Proof | None, staff: int, cost: int, skill: int = 0, legal: bool = True) -> tuple[str, ...]:
    roster = busy_roster(busy_rulebook(), proof)
    return proof_of(roster, _cover(staff, skill), cost, legal).sentences


@pytest.mark.parametrize(
    ("uncovered", "bound", "sentence"),
    [
        (0, None, "Every hour is covered, and no roster can do better on that."),
        (0, 0, "Every hour is covered, and no roster can do better on that."),
        (240, 120, "No legal roster can leave fewer than 2 hours uncovered; this one leaves 4."),
        (90, 60, "No legal roster can leave fewer than 1 hour uncovered; this one leaves 1 hour 30 minutes."),
        (240, 240, "No legal roster can leave fewer than 4 hours uncovered, and this one leaves no more."),
        (
            240,
            None,
            "This roster leaves 4 hours uncovered; how few a legal roster could leave has not been proved.",
        ),
        (
            45,
            0,
            "This roster leaves 45 minutes uncovered; a legal roster that leaves none was not found, "
            "and has not been ruled out.",
        ),
        (
            60,
            120,
            "The recorded proof does not fit: it says that every legal roster leaves 2 hours uncovered, "
            "and this one leaves 1 hour.",
        ),
    ],
)
def test_sentence_on_cover(uncovered: int, bound: int | None, sentence: str) -> None:
    assert _sentences(proof_with(100, 50, bound), uncovered, 100)[0] == sentence


@pytest.mark.parametrize(
    ("cost", "bound", "sentence"),
    [
        (1000, 968, "At most 3.2 % from the best possible: 1,000 points, and no legal roster is below 968."),
        (3000, 2999, "At most 0.1 % from the best possible: 3,000 points, and no legal roster is below 2,999."),
        (1000, 750, "At most 25.0 % from the best possible: 1,000 points, and no legal roster is below 750."),
        (
            7144,
            1334,
            "What is proved so far: no legal roster is below 1,334 points; this one has 7,144, a gap of at most "
            "81.4 %. The proof is still weak; it does not mean that the roster is.",
        ),
        (
            1000,
            1000,
            "It is the best possible by the ward's rules and prices: no legal roster costs less than 1,000 points.",
        ),
        (0, None, "It costs no points at all, and no roster can cost less."),
        (
            1000,
            None,
            "Its value is 1,000 points; no bound was found, so how far it is from the best possible is unknown.",
        ),
        (1000, -5, "Its value is 1,000 points; nothing is proved yet of how far it is from the best possible."),
        (
            900,
            1000,
            "The recorded proof does not fit: no legal roster was to cost less than 1,000 points, "
            "and this one costs 900.",
        ),
    ],
)
def test_sentence_on_value(cost: int, bound: int | None, sentence: str) -> None:
    assert _sentences(proof_with(cost, bound, 0), 0, cost)[1] == sentence


def test_missing_skills_are_said_beside_covered_hours() -> None:
    assert _sentences(proof_with(9, 9, 0), 0, 9, skill=90)[1] == (
        "Skills that are needed on the floor are missing for 1 hour 30 minutes in all."
    )


def test_without_a_demand_nothing_is_said_of_cover() -> None:
    roster = busy_roster(busy_rulebook(), proof_with(9, 9, 0))
    assert proof_of(roster, Cover(()), 9, legal=True).sentences[0] == NO_DEMAND


def test_a_demand_for_skills_alone_says_nothing_of_staff() -> None:
    roster = busy_roster(busy_rulebook(), proof_with(9, 9, 0))
    sentences = proof_of(roster, Cover((_group("NIC", 90, skill=True),)), 9, legal=True).sentences
    assert sentences[:2] == (
        "No staff group has a demand, so only of the cover of skills can anything be said.",
        "Skills that are needed on the floor are missing for 1 hour 30 minutes in all.",
    )


def test_a_changed_roster_is_said_to_be_changed() -> None:
    assert "changed since the proof was made, from 100 points to 120" in _sentences(proof_with(100, 90, 0), 0, 120)[1]


def test_a_roster_without_a_proof_claims_nothing() -> None:
    assert _sentences(None, 60, 100)[1:] == (
        "The roster carries no proof, so how far it is from the best possible is unknown.",
    )


def test_a_roster_that_breaks_the_law_has_no_gap() -> None:
    words = proof_of(busy_roster(busy_rulebook(), proof_with(100, 90, 0)), _cover(0), 100, legal=False)
    assert (words.bound, words.gap, words.uncovered_bound) == (None, None, None)
    assert words.sentences == (
        "This roster breaks hard rules and must not be worked as it stands; what was proved speaks of legal "
        "rosters only.",
    )


def test_how_it_was_made_comes_last() -> None:
    assert _sentences(proof_with(100, 90, 0, status="optimal"), 0, 100)[-1] == (
        "The search ended with a full proof after 60.0 s with 2 workers and seed 1; rules nhs-scotland-2026-11-22, "
        "program 0.1.0."
    )


@pytest.mark.parametrize(
    ("value", "bound", "gap"), [(100, 90, Fraction(1, 10)), (100, 100, 0), (100, -3, 1), (0, 0, 0), (50, 60, 0)]
)
def test_gap(value: int, bound: int, gap: Fraction) -> None:
    assert gap_of(value, bound) == gap
