"""The people of a ward: bands, skills, duties and hours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benchmarks.generate.chance import Chance
from benchmarks.generate.design import Design

ROTATING, EIGHTS, LONGS, DAYS, NIGHTS = "E L N LD", "E L N", "LD LN", "E L LD", "N LN"
"""The duties that one person may be given."""

KINDS = (EIGHTS, LONGS, ROTATING, EIGHTS, NIGHTS, LONGS, DAYS, ROTATING, EIGHTS, LONGS)
SHARES = (1.0, 1.0, 0.8, 1.0, 1.0, 0.6, 1.0)
"""What is dealt out in turn, so that a small ward is as mixed as a large one."""

RESTRAINT_TRAINED = 85
"""Of a hundred."""


@dataclass(frozen=True, slots=True)
class Member:
    """One of those in the numbers; `wte` is the share of full time."""

    id: str
    registered: bool
    band: int
    skills: tuple[str, ...]
    duties: str
    wte: float


def staff(design: Design) -> list[Member]:
    """Registered nurses and support workers, half and half. A larger ward of the same seed has the smaller's people."""
    heads = design.people - 1
    nurses = (heads + 1) // 2
    return [
        *(_member(design.seed, "R", number) for number in range(1, nurses + 1)),
        *(_member(design.seed, "H", number) for number in range(1, heads - nurses + 1)),
    ]


def _member(seed: int, letter: str, number: int) -> Member:
    registered = letter == "R"
    turn = number + seed + (0 if registered else 4)
    restraint = ("PMVA",) if Chance(seed, f"skills {letter}{number}").whole(1, 100) <= RESTRAINT_TRAINED else ()
    return Member(
        id=f"{letter}{number:02}",
        registered=registered,
        band=(6 if number % 5 == 1 else 5) if registered else (4 if number % 4 == 1 else 3),
        skills=((("NQN" if number % 10 == 4 else "NIC"),) if registered else ()) + restraint,
        duties=KINDS[turn % len(KINDS)],
        wte=SHARES[turn % len(SHARES)],
    )


def people(members: list[Member]) -> list[dict[str, Any]]:
    """The people of the ward file, the senior charge nurse first."""
    charge = {"id": "S01", "band": 7, "skills": "SCN", "duties": "DAY", "in_numbers": False}
    return [charge, *({"id": m.id, "band": m.band, "skills": m.skills, "duties": m.duties} for m in members)]


def contracts(members: list[Member]) -> list[dict[str, Any]]:
    """Everybody's contract, since long before the period."""
    shares = [("S01", 1.0), *((member.id, member.wte) for member in members)]
    return [{"person": person, "start": "2024-01-01", "wte": wte} for person, wte in shares]
