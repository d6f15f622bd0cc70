"""Every file of the half year: `python -m examples.invent` writes them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from random import Random
from typing import Any

from examples.invent.half_year.grid import Grid
from examples.invent.half_year.period import Told, contract, credited, edit, live, plan, worked
from examples.invent.half_year.ward import (
    COURSE,
    DAYS,
    HIRED,
    OWN,
    SEED,
    Course,
    contracts,
    document,
    people,
    start_of,
)
from examples.invent.ward import EXAMPLES
from roster.files import write_roster, write_ward, write_whole
from roster.ward import Roster, parse_ward

FOLDER = EXAMPLES / "ward-b-half-year"


def write(folder: Path) -> None:
    """Write every file into a folder that is there."""
    chance = Random(SEED)
    past: dict[str, tuple[str, ...]] = {}
    balance = dict.fromkeys(OWN, 0)
    for number, course in enumerate(COURSE):
        past, balance = _period(folder, number, course, past, balance, chance)
    write_whole(folder / "periods.toml", _periods().encode())
    write_whole(folder / "patients.csv", _patients(chance).encode())


def _period(
    folder: Path,
    number: int,
    course: Course,
    past: dict[str, tuple[str, ...]],
    balance: dict[str, int],
    chance: Random,
) -> tuple[dict[str, tuple[str, ...]], dict[str, int]]:
    """The files of one period; what was worked in it, and the balances at its end."""
    start = start_of(number)
    told, grid = Told(start), Grid.after(start, [*OWN, *HIRED], past)
    plan(grid, told, _owed(balance), chance)
    made = grid.copy()
    edit(grid, course.edits, chance)
    live(grid, told, course, chance)
    ward = parse_ward(_ward(told, grid, past, balance))
    dates = {"approved": start - dt.timedelta(days=course.lead), "published": start - dt.timedelta(days=course.lead)}
    write_ward(ward, folder / f"{number + 1}-ward.toml")
    write_roster(_roster(made, OWN), folder / f"{number + 1}-made.json")
    stands = _roster(grid, [*OWN, *HIRED]).model_copy(update=dates | {"changes": tuple(told.changes)})
    write_roster(stands, folder / f"{number + 1}-roster.json")
    write_roster(_roster(grid, [*OWN, *HIRED]), folder / f"{number + 1}-worked.json")
    after = {id_: balance[id_] + worked(grid, id_) + credited(told, id_) - contract(id_) for id_ in OWN}
    return {id_: grid.row(id_) for id_ in [*OWN, *HIRED]}, after


def _owed(balance: dict[str, int]) -> dict[str, int]:
    """Minutes to be rostered to each, before leave is known; what is owed either way is evened out."""
    return {id_: contract(id_) - minutes for id_, minutes in balance.items()}


def _roster(grid: Grid, ids: Any) -> Roster:
    return Roster(ward="ward-b", start=grid.start, days=DAYS, cells={id_: grid.row(id_) for id_ in ids})


def _ward(told: Told, grid: Grid, past: dict[str, tuple[str, ...]], balance: dict[str, int]) -> dict[str, Any]:
    """The ward file as it stood at the end of the period."""
    eve = told.start - dt.timedelta(days=DAYS)
    study = [{"person": id_, "date": told.date(day), "duty": "ST"} for id_, day in sorted(told.study.items())]
    booked = [
        {"person": id_, "date": told.date(day), "duty": code}
        for id_ in HIRED
        for day, code in enumerate(grid.row(id_))
        if code
    ]
    return document() | {
        "period": {"start": told.start, "days": DAYS},
        "people": people(),
        "contracts": contracts(),
        "absence": [*_absence(told, told.leave, "annual leave"), *_absence(told, told.sick, "sickness")],
        "wishes": [
            {"id": f"W{number}", "person": id_, "date": told.date(day), "want": "off", "points": points}
            for number, (id_, day, points) in enumerate(told.wishes, start=1)
        ],
        "locks": study + booked,
        "history": [{"person": id_, "start": eve, "duties": list(row)} for id_, row in past.items() if id_ in OWN],
        "ledgers": [{"person": id_, "balance_minutes": minutes} for id_, minutes in balance.items() if minutes],
        "overrides": [
            {
                "rule": "daily-rest",
                "person": id_,
                "date": told.date(day),
                "role": "ward manager",
                "logged": told.date(day - 1),
            }
            for id_, day in told.overrides
        ],
    }


def _absence(told: Told, spells: list[tuple[str, int, int]], kind: str) -> list[dict[str, Any]]:
    return [
        {"person": id_, "kind": kind, "start": told.date(first), "end": told.date(first + length - 1)}
        for id_, first, length in spells
    ]


def _periods() -> str:
    """The file that names the files of every period."""
    head = (
        "# Half a year of Ward B, invented: `roster figures --periods periods.toml`.\n\n"
        'schema = 1\ntitle = "Ward B: key figures, May to November 2026"\n'
    )
    parts = ("ward.toml", "roster.json", "worked.json", "made.json")
    names = ("ward", "roster", "worked", "made")
    entries = (
        "\n[[periods]]\n"
        + "".join(f'{name} = "{number}-{part}"\n' for name, part in zip(names, parts, strict=True))
        + 'patients = "patients.csv"\n'
        for number in range(1, len(COURSE) + 1)
    )
    return head + "".join(entries)


def _patients(chance: Random) -> str:
    """Patients at 23:59 of every date: nearly full, one more or less from day to day."""
    lines, count = ["date,patients"], 10
    for number in range(len(COURSE) * DAYS):
        count = max(8, min(12, count + chance.choice((-1, 0, 0, 1))))
        lines.append(f"{start_of(0) + dt.timedelta(days=number)},{count}")
    return "\n".join(lines) + "\n"
