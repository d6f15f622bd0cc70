"""Problems as a reader of the file sees them: in its own words, and counted where they are alike row after row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from roster.ward.problems import InputError, Place, Problem

TOLD = 3
"""Rows with the same problem in the same column that are named one by one."""

_GRID = "history"

_Likeness = tuple[Place, str]


def relocated(error: InputError, name: Callable[[Place], Place]) -> InputError:
    """The same error with every place in the file's own words, each problem once and those alike counted."""
    distinct: dict[tuple[Place, str], Problem] = {}
    for problem in error.problems:
        distinct.setdefault((name(problem.place), problem.message), problem)
    named = (Problem(name(problem.place), problem.message) for problem in gathered(distinct.values()))
    return type(error)(tuple(named))


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each problem once and in order; those like three before them, in one column, are one line with their number."""
    distinct = tuple(dict.fromkeys(problems))
    rows: dict[_Likeness, dict[Place, None]] = {}
    for problem in filter(_is_in_a_row, distinct):
        rows.setdefault(_likeness(problem), {})[_row(problem)] = None
    named = {likeness: list(alike)[: TOLD if len(alike) > TOLD + 1 else None] for likeness, alike in rows.items()}
    counted: set[_Likeness] = set()
    for problem in distinct:
        likeness = _likeness(problem)
        if not _is_in_a_row(problem) or _row(problem) in named[likeness]:
            yield problem
        elif likeness not in counted:
            counted.add(likeness)
            column, _ = likeness
            rest = len(rows[likeness]) - TOLD
            yield Problem(column, f"and {rest} more {'days' if _is_day(problem) else 'rows'} like it")


def _is_in_a_row(problem: Problem) -> bool:
    return len(problem.place) > 1 and isinstance(problem.place[1], int)


def _likeness(problem: Problem) -> _Likeness:
    """The column and the words, whatever the row."""
    return tuple(part for part in problem.place if isinstance(part, str)), problem.message


def _row(problem: Problem) -> Place:
    """The row that a problem is in; in the grid of history every day is a cell of its own."""
    return problem.place if _is_day(problem) else problem.place[:2]


def _is_day(problem: Problem) -> bool:
    return problem.place[0] == _GRID and len(problem.place) > 3
