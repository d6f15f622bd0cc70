"""A whole table as one compact mixed-integer programme."""

from __future__ import annotations

from benchmarks.peers.mip.affine import total
from benchmarks.peers.mip.board import Board
from benchmarks.peers.mip.kinds import lower
from benchmarks.peers.mip.programme import Floats, Programme
from roster.table import Cells16, Table


class TableProgramme:
    """A board with every term lowered; the least cost of the programme is that of the table."""

    def __init__(self, table: Table) -> None:
        self.board = Board(table)
        amounts = [(term.price or 0, lower(term, self.board)) for term in table.terms if term.price != 0]
        self.board.programme.cost = total(amount * price for price, amount in amounts)

    @property
    def programme(self) -> Programme:
        """What a solver takes."""
        return self.board.programme

    def cells(self, solution: Floats) -> Cells16:
        """int16[row, day] of a solution, which holds a value for each column."""
        return self.board.cells(solution)
