"""Three people fall ill on Ward A's published roster: `python -m benchmarks.repair [--seeds 6] [--effort 3]`.

Each seed draws three people and the dates on which they are away, and repairs the roster on two cores. Effort is
CP-SAT's deterministic time, and processor seconds are those of the solve's own process over both cores: neither waits
for what else the machine does, as the seconds on the clock do.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from api.rostering import RosterRepair, repair_roster
from roster.files import read_roster, read_ward
from roster.reports import cover_of
from roster.rules import Rulebook
from roster.ward import Away, Events, Roster, Ward
from solvers import Params, Stop

FOLDER = Path(__file__).parents[1] / "examples"
ILL = 3
"""People who fall ill."""


@dataclass(frozen=True, slots=True)
class Case:
    """Who is away when, and the day on which it becomes known."""

    events: Events
    today: dt.date


def case_of(ward: Ward, seed: int) -> Case:
    """Three people in the numbers, away for four to ten days from one of three days on."""
    chance = random.Random(seed)
    people = chance.sample([person.id for person in ward.people if person.in_numbers], ILL)
    today = ward.period.start + dt.timedelta(days=chance.randint(3, 18))
    away = []
    for person in people:
        start = today + dt.timedelta(days=chance.randint(0, 2))
        away.append(Away(person=person, start=start, end=start + dt.timedelta(days=chance.randint(3, 9))))
    return Case(Events(absent=tuple(away)), today)


def line(seed: int, found: RosterRepair, processor: float) -> str:
    """One row of the table."""
    repaired = found.repaired
    short = sum(group.short_minutes for group in cover_of(found.rulebook, found.roster).groups if group.kind == "staff")
    state = "proved" if repaired.proved else "open"
    figures = (len(found.fell_away), repaired.changes, repaired.least, state, f"{short / 60:.1f}")
    cells = (seed, *figures, f"{repaired.effort:.2f}", f"{processor:.1f}", f"{repaired.seconds:.1f}")
    return f"| {' | '.join(map(str, cells))} |"


def table(rulebook: Rulebook, roster: Roster, seeds: int, stop: Stop, workers: int) -> Iterator[str]:
    """The table, a row as soon as it is known."""
    heads = "seed | duties fallen away | cells changed | fewest | bound | uncovered h | effort | processor s | clock s"
    yield f"| {heads} |"
    yield f"| {'--- | ' * 8}--- |"
    for seed in range(1, seeds + 1):
        case = case_of(rulebook.ward, seed)
        before = _processor()
        found = repair_roster(rulebook, roster, case.events, case.today, stop, params=Params(workers=workers))
        yield line(seed, found, _processor() - before)


def _processor() -> float:
    """Processor seconds of every child that has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seeds", type=int, default=6)
    options.add_argument("--effort", type=float, default=3.0)
    options.add_argument("--workers", type=int, default=2)
    given = options.parse_args()
    rulebook = Rulebook.of(read_ward(FOLDER / "ward-a.toml"))
    roster = read_roster(FOLDER / "ward-a-roster.json")
    for row in table(rulebook, roster, given.seeds, Stop(effort=given.effort), given.workers):
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
