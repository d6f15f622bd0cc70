"""The record of changes leads to what the roster holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.rules.words import on
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import Change, codes_in


class ChangeRecord(Rule[NoValues]):
    """ROS-06: every change of a published roster is on record, with what the cell held before, who, when and consent.

    Of one cell each change begins with what the one before left, and the last is what the roster holds.
    """

    id = "change-record"
    title = "Record of changes"
    example = (
        "A change to a night is on record and the cell holds an early: Tue 3 Nov holds E, but its record of changes "
        "ends with N"
    )
    values_type = NoValues

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: the record is written after the duties are given."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every cell whose record does not lead to it."""
        records: dict[tuple[str, int], list[Change]] = defaultdict(list)
        for change in reading.roster.changes:
            records[change.person, change.date.toordinal()].append(change)
        for changes in records.values():
            held = _cell(reading, changes[-1])
            for earlier, later in zip(changes, [*changes[1:], None], strict=True):
                follows = later.before if later else held
                if codes_in(earlier.after) != codes_in(follows):
                    holder = f"a change of {on(earlier.date)} begins with" if later else f"{on(earlier.date)} holds"
                    what = f"{holder} {_said(follows)}"
                    words = f"{what}, but its record of changes ends with {_said(earlier.after)}"
                    yield Finding(self.id, earlier.person, earlier.date, hard=True, amount=1, cost=0, words=words)


def _cell(reading: Reading, change: Change) -> str:
    return "+".join(stint.shift.code for stint in reading.on(change.person, change.date))


def _said(cell: str) -> str:
    return cell or "a day off"
