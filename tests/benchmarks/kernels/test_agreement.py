"""The three ways of scoring that are timed against one another give the same value."""

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.kernels.frames import FrameScorer
from benchmarks.kernels.generate import filling, ward, year
from benchmarks.kernels.plain import PlainScorer
from benchmarks.kernels.timing import there_and_back
from roster.scoring import Scorer, State
from roster.table import Table
from tests.tables import fillings, tables


def agree(table: Table, seed: int) -> None:
    """All three agree on a filling, the first two on what changes of single cells change."""
    cells = filling(table, seed)
    state, plain = State(Scorer(table), cells), PlainScorer(table)
    assert state.score == plain.score(cells) == FrameScorer(table).score(cells)
    filled = cells.tolist()
    for row, day, duty in there_and_back(table, cells, 20, seed).tolist():
        assert state.apply([(row, day, duty)]) == plain.change(filled, row, day, duty)
    assert state.cells.tolist() == cells.tolist()


def test_ward() -> None:
    agree(ward(), 1)


def test_small_year() -> None:
    agree(year(rows=6, days=42, shifts=9), 2)


@given(st.data(), tables())
@settings(deadline=None, max_examples=60)
def test_any_table(data: st.DataObject, table: Table) -> None:
    cells = data.draw(fillings(table))
    assert Scorer(table).score(cells) == PlainScorer(table).score(cells) == FrameScorer(table).score(cells)
