"""Sequences: forbidden ones are clauses, priced ones a literal for each place where one could occur."""

from collections.abc import Iterator

from roster.table import Duties, Sequence
from solvers.cp_sat.board import Board
from solvers.cp_sat.total import Fact, Total


def lower_sequence(sequence: Sequence, board: Board) -> Total:
    """The weight of occurrences missing from `least` or beyond `most`."""
    total = Total()
    if sequence.least == 0 and sequence.most == 0:
        for weight, facts in _occurrences(sequence, board):
            total.add(weight, board.charge(sequence.price, facts))
        return total
    for weight, facts in _occurrences(sequence, board):
        total.add(weight, board.all_of(facts))
    return board.outside(total, sequence.least, sequence.most, sequence.price)


def _occurrences(sequence: Sequence, board: Board) -> Iterator[tuple[int, list[Fact]]]:
    """Weight and facts of each possible occurrence that lies within the table and does not end in the past."""
    for pattern in sequence.patterns:
        for start in pattern.starts:
            stop = start + len(pattern.duties)
            if start >= 0 and board.table.first < stop <= board.table.days and pattern.weight:
                facts = _facts(sequence.row, start, pattern.duties, board)
                if facts is not None:
                    yield pattern.weight, facts


def _facts(row: int, start: int, duties: tuple[Duties, ...], board: Board) -> list[Fact] | None:
    """What makes an occurrence; None if any of it is false."""
    facts: list[Fact] = []
    for day, held in enumerate(duties, start):
        fact = board.works(row, day, held)
        if fact is False:
            return None
        facts.append(fact)
    return facts
