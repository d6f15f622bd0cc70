"""Moves to other wards are shared out, and some people are not moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import Move, Person


class Values(RuleValues):
    """Parameters of redeployment."""

    most: int = Field(ge=0, le=28, description="Most moves of one person in a period")
    skill: str = Field(description="The skill that marks a newly qualified nurse, who is not moved")


@dataclass(frozen=True, slots=True)
class MoveShare:
    """One person's place in the ledger of moves.

    in_period, before  moves in the period, and in all that the ward file knows of before it
    minutes            minutes away from the ward, as far as they are known
    open               whether the person may be moved once more in the period
    """

    person: str
    in_period: int
    before: int
    minutes: int
    open: bool

    @property
    def moves(self) -> int:
        """All moves that are known."""
        return self.in_period + self.before


class Redeployment(Rule[Values]):
    """Moves to other wards (1.6): nobody twice in a period, no newly qualified nurse, and the next in fair turn.

    Moves are decisions already made, so what they break is reported and nothing is priced.
    """

    id = "redeployment"
    title = "Redeployment in fair turns"
    example = "moved to another ward on Tue 3 Nov, though newly qualified"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing: no roster can undo a move."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every move in the period of somebody newly qualified, or who had been moved often enough."""
        moved: Counter[str] = Counter()
        for move in sorted(_in_period(reading.frame), key=lambda move: move.date):
            moved[move.person] += 1
            trouble = self._trouble(reading, move, moved[move.person])
            if trouble:
                words = f"moved to another ward on {on(move.date)}, {trouble}"
                yield Finding(self.id, move.person, move.date, hard=False, amount=1, cost=0, words=words)

    def _trouble(self, reading: Reading, move: Move, times: int) -> str:
        if reading.frame.holds(reading.ward.person(move.person), self.values.skill, move.date):
            return "though newly qualified"
        return f"move number {times} in the period; {self.values.most} at most" if times > self.values.most else ""

    def turns(self, frame: Frame) -> tuple[MoveShare, ...]:
        """The ledger of moves of the ward's own staff in the numbers, the person whose turn is next first.

        Those with the fewest moves come first, then those moved longest ago, then by id; whoever may not be moved comes
        last.
        """
        latest = {move.person: move.date for move in sorted(frame.ward.moves, key=lambda move: move.date)}
        own = [person for person in frame.ward.people if person.in_numbers and person.employment == "substantive"]
        shares = [self._share(frame, person) for person in own]
        first = frame.dates[0].min
        return tuple(sorted(shares, key=lambda s: (not s.open, s.moves, latest.get(s.person, first), s.person)))

    def _share(self, frame: Frame, person: Person) -> MoveShare:
        mine = [move for move in frame.ward.moves if move.person == person.id]
        in_period = sum(move.date in frame.ward.period for move in mine)
        before = sum(move.date < frame.ward.period.start for move in mine)
        new = any(frame.holds(person, self.values.skill, date) for date in frame.ward.period.dates)
        minutes = sum(move.minutes for move in mine)
        return MoveShare(person.id, in_period, before, minutes, in_period < self.values.most and not new)


def _in_period(frame: Frame) -> Iterator[Move]:
    return (move for move in frame.ward.moves if move.date in frame.ward.period)
