"""Everybody's fair share of a burden, from demand, time available and what each carries in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from roster.rules.fairness.burdens import HUNDRED, Burden
from roster.rules.fairness.expected import expected
from roster.rules.fairness.reach import effort, open_cells, reach_of
from roster.rules.fairness.shares import Reach, fair_shares
from roster.table.frame import Frame
from roster.ward import Group, Person


class Share(NamedTuple):
    """What of a burden should fall to a person in the period, and what they carry in, in hundredths."""

    person: str
    target: int
    carried: int


def shares(frame: Frame, burden: Burden) -> tuple[Share, ...]:
    """The shares of all who may bear the burden, in the order of the rows.

    Staff of one group share what its demand will ask, at one rate for the time that each has available. Nothing is
    expected of people outside every staff group but what cannot fall otherwise.
    """
    return frame.once(("shares", burden.name, burden.weights.tobytes()), lambda: _shares(frame, burden))


def _shares(frame: Frame, burden: Burden) -> tuple[Share, ...]:
    reaches = _reaches(frame, burden)
    targets: dict[str, int] = {}
    for group, people in peers(frame):
        total = expected(frame, group).burden(frame, burden.weights) if group else 0
        targets |= dict(zip(people, fair_shares(total, [reaches[person] for person in people]), strict=True))
    carried = {line.person: round(getattr(line, burden.name) * HUNDRED) for line in frame.ward.ledgers}
    return tuple(Share(p, targets[p], carried.get(p, 0)) for p in frame.rows if reaches[p].most > 0)


def peers(frame: Frame) -> Iterator[tuple[Group | None, list[str]]]:
    """People by the first staff group that they count towards on any date of the period, None for nobody's."""
    groups = [group for group in frame.ward.groups if group.kind == "staff"]
    for group in [*groups, None]:
        people = [person.id for person in frame.ward.people if _group_of(frame, person, groups) == group]
        if people:
            yield group, people


def _group_of(frame: Frame, person: Person, groups: list[Group]) -> Group | None:
    dates = frame.ward.period.dates
    return next((group for group in groups if any(frame.belongs(person, group, date) for date in dates)), None)


def _reaches(frame: Frame, burden: Burden) -> dict[str, Reach]:
    cells, period = frame.once("open cells", lambda: open_cells(frame)), slice(frame.first, frame.days)
    worked, weights = frame.worked[period], burden.weights[period]
    return {
        person: reach_of(effort(frame, person), cells[row], worked, weights) for row, person in enumerate(frame.rows)
    }
