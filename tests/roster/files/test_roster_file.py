"""Rosters go to a file and back, and are held against their ward."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.files import match_roster, read_roster, write_roster, write_ward
from roster.ward import Change, InCharge, Proof, Roster, RosterError
from tests.roster.plain_ward import START, plain_ward
from tests.wards import random_roster, roster_of

WARD = plain_ward()
PROOF = Proof(status="optimal", value=12, bound=12, seed=1, workers=2, seconds=0.1, pack="p", program="0.1.0")
CHANGE = Change(
    person="R1", date=START, before="", after="E+N", changed=START, role="ward manager", consent=True, cause="swap"
)


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 2**32), proof=st.sampled_from([None, PROOF]), charged=st.booleans())
def test_a_roster_reads_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, seed: int, proof: Proof | None, charged: bool
) -> None:
    path = tmp_path_factory.mktemp("roster") / "roster.json"
    in_charge = (InCharge(date=START, duty="E", person="R1"),) if charged else ()
    changes = (CHANGE, CHANGE.model_copy(update={"before": "E+N", "after": ""})) if charged else ()
    published = START - dt.timedelta(days=40) if charged else None
    update = {"proof": proof, "in_charge": in_charge, "changes": changes, "published": published}
    roster = random_roster(WARD, seed).model_copy(update=update)
    write_roster(roster, path)
    assert read_roster(path) == roster
    match_roster(read_roster(path), WARD)


def edited(change: Callable[[dict[str, Any]], object], folder: Path) -> Path:
    """A sound roster file, edited."""
    path = folder / "roster.json"
    write_roster(roster_of(WARD, R1="E L N"), path)
    document = json.loads(path.read_text())
    change(document)
    path.write_text(json.dumps(document))
    return path


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda r: r.update(schema=7), "schema: is a version of the roster file that this program does not read"),
        (lambda r: r["cells"]["R1"].pop(), "cells.R1 has 13 days; the roster has 14"),
        (lambda r: r["cells"]["R1"].__setitem__(2, "N or so"), r"cells.R1\[3\]: should be a short code of letters"),
        (lambda r: r.update(start="soon"), "start: is not a date; write it as YYYY-MM-DD"),
        (lambda r: r.pop("ward"), "ward: is missing"),
    ],
)
def test_bad_roster_files(change: Callable[[dict[str, Any]], object], message: str, tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=message):
        read_roster(edited(change, tmp_path))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ward.json", "this is a ward file; give the roster file second"),
        ("ward.toml", "a roster is a .json file; give the ward file first and the roster file second"),
        ("ward.xlsx", "a roster is a .json file; give the ward file first and the roster file second"),
    ],
)
def test_a_ward_in_place_of_a_roster(name: str, message: str, tmp_path: Path) -> None:
    write_ward(WARD, tmp_path / name)
    with pytest.raises(RosterError) as refusal:
        read_roster(tmp_path / name)
    assert str(refusal.value) == message


def test_a_roster_cut_short(tmp_path: Path) -> None:
    path = edited(lambda _: None, tmp_path)
    path.write_text(path.read_text()[:200])
    with pytest.raises(RosterError, match=r"^line \d+, column \d+: the file ends in the middle"):
        read_roster(path)


CELLS = roster_of(WARD).cells


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ({"ward": "other"}, "ward: the roster is of another ward; the ward file is of 'test'"),
        (
            {"start": START - dt.timedelta(days=7), "cells": {}},
            "start: the roster runs from 2026-10-26 to 2026-11-08, the ward's period from 2026-11-02 to 2026-11-15",
        ),
        (
            {"cells": CELLS | {"R9": ("",) * 14}},
            "cells[7]: the line is of nobody on the ward; correct its id or take it out",
        ),
        (
            {"cells": {person: row for person, row in CELLS.items() if person != "H3"}},
            "cells.H3: is missing; give a line of 14 days, all empty if always off",
        ),
        (
            {"cells": CELLS | {"R1": ("", "E+Q", *[""] * 12)}},
            "cells.R1[2]: on 2026-11-03 no shift of the ward has the code given here; known: E, L, LD, LN, N, ST",
        ),
        (
            {"in_charge": (InCharge(date=START, duty="E", person="R9"),)},
            "in_charge[1].person: nobody on the ward has this id",
        ),
        (
            {"in_charge": (InCharge(date=START - dt.timedelta(days=1), duty="E", person="R1"),)},
            "in_charge[1].date: lies outside the period",
        ),
        (
            {"changes": (CHANGE.model_copy(update={"person": "R9"}),)},
            "changes[1].person: nobody on the ward has this id",
        ),
        (
            {"changes": (CHANGE.model_copy(update={"date": START - dt.timedelta(days=1)}),)},
            "changes[1].date: lies outside the period",
        ),
        (
            {"in_charge": (InCharge(date=START, duty="Q", person="R1"),)},
            "in_charge[1].duty: no shift of the ward has this code; known: E, L, LD, LN, N, ST",
        ),
    ],
)
def test_rosters_that_do_not_fit(update: dict[str, Any], message: str) -> None:
    roster: Roster = roster_of(WARD).model_copy(update=update)
    with pytest.raises(RosterError) as refusal:
        match_roster(roster, WARD)
    assert str(refusal.value) == message
