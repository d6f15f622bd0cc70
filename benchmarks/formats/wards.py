"""The set of the project's own wards: invented families that vary one thing at a time, and the example wards.

The validator is the second reading of every rule, `Rulebook.check`, which reads a roster by clock times and looks at no
term and no scorer. The two share what neither may choose: the ward's needs, fair targets and contract minutes.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks.formats.problem import Problem
from benchmarks.formats.roster import Roster, check_fits
from benchmarks.formats.text import FormatError
from benchmarks.formats.verdict import Finding, Verdict
from roster import rules, ward
from roster.files import read_ward

FOLDER = Path(__file__).parents[1] / "wards"
"""The invented wards that come with the project."""

EXAMPLES = ("ward-a", "ward-a-hard", "ipcu", "learning-disability")
"""The example wards, which belong to the set by name."""


def names(folder: Path) -> tuple[str, ...]:
    """The ward files of a folder by name; with the project's own folder, the example wards after them."""
    found = tuple(sorted(path.stem for path in folder.glob("*.toml")))
    return found + EXAMPLES if folder.resolve() == FOLDER else found


def load(folder: Path, name: str) -> Problem:
    """A ward of the folder, else the example ward of this name. Raises FormatError."""
    path = folder / f"{name}.toml"
    if not path.is_file() and name in EXAMPLES:
        from api.rostering.examples import example  # its package loads solvers, which listing a set does without

        path = example(name)
    if not path.is_file():
        raise FormatError(f"{path.name}: there is no such file in {folder}. Check the name.")
    try:
        rulebook = rules.Rulebook.of(read_ward(path))
    except ward.WardError as error:
        raise FormatError(f"{path.name}: {error.problems[0]}. `roster check {path}` lists every problem.") from None
    return Problem(name, rulebook.table, partial(validate, rulebook))


def validate(rulebook: rules.Rulebook, roster: Roster) -> Verdict:
    """What every rule finds in a roster; a cost is so many points at a price of one. Raises RosterError."""
    frame = rulebook.frame
    check_fits(roster, frame.rows, frame.duties[1:], frame.ward.period.days)
    cells = {person: tuple(line) for person, line in roster.items()}
    period = frame.ward.period
    read = ward.Roster(ward=frame.ward.ward.id, start=period.start, days=period.days, cells=cells)
    return Verdict(tuple(_finding(found) for found in rulebook.check(read)))


def _finding(found: rules.Finding) -> Finding:
    amount, price = (found.amount, None) if found.hard else (found.cost, 1)
    return Finding(found.rule, found.person, f"{found.date}: {found.words}", amount, price)
