"""A small ward with something of everything that a report speaks of, and rosters of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.rules.rulebook import Rulebook
from roster.ward import InCharge, Proof, Roster
from tests.wards import START, roster_of, small_document, small_ward


def day(number: int) -> dt.date:
    """A date of the period, from 0."""
    return START + dt.timedelta(days=number)


def busy_rulebook(**changes: Any) -> Rulebook:
    """The rulebook of the ward, with some of its parts replaced."""
    people = small_document()["people"]
    people[0]["name"] = "=SUM(A1:A2)"
    people[1]["name"] = "<b>Bo & Ola</b>"
    parts = {
        "people": people,
        "absence": [
            {"person": "H2", "start": day(0), "end": day(6), "kind": "annual leave"},
            {"person": "H3", "start": day(7), "end": day(8), "kind": "sickness", "credited": False},
        ],
        "patterns": [
            {"person": "R3", "standing": "protected", "effect": "no duties", "tags": "night", "authority": "Letter 7"}
        ],
        "wishes": [
            {"id": "W1", "person": "R1", "date": day(2), "want": "off", "points": 30},
            {"id": "W2", "person": "R1", "date": day(0), "want": "work", "duties": "N", "points": 10},
            {"id": "W3", "person": "R2", "date": day(1), "want": "not", "duties": "E LD", "points": 10},
        ],
        "locks": [{"person": "R2", "date": day(3), "duty": "ST"}],
        "ledgers": [{"person": "R1", "balance_minutes": 90, "nights": 1.5, "unsocial": -2.0}],
    }
    return Rulebook.of(small_ward(**(parts | changes)))


def busy_roster(rulebook: Rulebook, proof: Proof | None = None, **cells: str) -> Roster:
    """A roster in which R1 works E, L and two nights, in charge of the first early."""
    lines = {"R1": "E L - - - N N", "R2": "- L - ST LD", "H1": "E E E", **cells}
    in_charge = (InCharge(date=day(0), duty="E", person="R1"),)
    return roster_of(rulebook.ward, **lines).model_copy(update={"in_charge": in_charge, "proof": proof})


def proof_with(value: int, bound: int | None, uncovered_bound: int | None, status: str = "feasible") -> Proof:
    """A proof of a two-worker minute."""
    return Proof(
        status=status,
        value=value,
        bound=bound,
        uncovered_bound=uncovered_bound,
        seed=1,
        workers=2,
        seconds=60.0,
        pack="nhs-scotland-2026-11-22",
        program="0.1.0",
    )
