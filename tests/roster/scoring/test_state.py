"""What is kept by difference agrees with what is scored from nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Score, Scorer, State, kernels
from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Table, TableError, Term, Touch, Wish
from tests.roster.scoring import oracle
from tests.tables import cells_of, changes, tables

KINDS = (Wish, Run, Sequence, Count, Touch, Balance, Cover, Accompany)


def same_as_from_nothing(state: State) -> None:
    """The state's tallies are those of a new state of its cells."""
    new = State(state.scorer, state.cells)
    assert state.score == new.score
    for kept, fresh in zip(state.filled[:4], new.filled[:4], strict=True):
        np.testing.assert_array_equal(kept, fresh)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=50)
def test_each_kind(kind: type[Term], data: st.DataObject) -> None:
    table = data.draw(tables(kind, most_terms=4))
    state = State(Scorer(table), data.draw(cells_of(table)))
    for change in data.draw(changes(table)):
        state.apply([change])
        assert state.score == Score(*oracle.score(table, state.cells))
    same_as_from_nothing(state)


@given(st.data(), tables())
@settings(deadline=None, max_examples=80)
def test_blocks(data: st.DataObject, table: Table) -> None:
    state = State(Scorer(table), data.draw(cells_of(table)))
    for block in data.draw(st.lists(changes(table), max_size=4)):
        before = state.score
        change = state.apply(block)
        assert state.score - before == change
        same_as_from_nothing(state)


@given(st.data(), tables())
@settings(deadline=None, max_examples=80)
def test_peek_leaves_no_trace(data: st.DataObject, table: Table) -> None:
    state = State(Scorer(table), data.draw(cells_of(table)))
    block = data.draw(changes(table))
    before = state.cells.copy()
    peeked = state.peek(block)
    np.testing.assert_array_equal(state.cells, before)
    same_as_from_nothing(state)
    assert state.apply(block) == peeked


@given(st.data(), tables())
@settings(deadline=None, max_examples=50)
def test_rows_and_columns_from_tallies(data: st.DataObject, table: Table) -> None:
    scorer = Scorer(table)
    state = State(scorer, data.draw(cells_of(table)))
    state.apply(data.draw(changes(table)))
    for row in range(len(table.rows)):
        assert Score(*kernels.row_score(scorer.compiled, state.filled, row)) == scorer.row(state.cells, row)
    for day in range(table.days):
        assert Score(*kernels.column_score(scorer.compiled, state.filled, day)) == scorer.column(state.cells, day)


@given(st.data(), tables())
@settings(deadline=None, max_examples=50)
def test_cell_kernels_are_blocks_of_one(data: st.DataObject, table: Table) -> None:
    state = State(Scorer(table), data.draw(cells_of(table)))
    for change in data.draw(changes(table)):
        wanted = state.peek([change])
        assert Score(*kernels.peek_cell(state.scorer.compiled, state.filled, *change)) == wanted
        assert Score(*kernels.apply_cell(state.scorer.compiled, state.filled, *change)) == wanted


@given(st.data(), tables())
@settings(deadline=None, max_examples=50)
def test_block_kernels_keep_or_turn_the_block(data: st.DataObject, table: Table) -> None:
    state = State(Scorer(table), data.draw(cells_of(table)))
    before = state.cells.copy()
    block = np.array(data.draw(changes(table)), dtype=np.int64).reshape(-1, 3)
    there = block.copy()
    peeked = kernels.peek_block(state.scorer.compiled, state.filled, there)
    np.testing.assert_array_equal(there, block)
    assert kernels.apply_block(state.scorer.compiled, state.filled, there) == peeked
    back = kernels.apply_block(state.scorer.compiled, state.filled, np.ascontiguousarray(there[::-1]))
    assert Score(*peeked) + Score(*back) == Score(0, 0)
    np.testing.assert_array_equal(state.cells, before)
    same_as_from_nothing(state)


def blank_state() -> State:
    """A state of two rows, three days and two duties, without terms."""
    none = np.zeros((2, 0), dtype=np.int16)
    measures, groups = np.zeros((0, 3, 2), dtype=np.int32), np.zeros((0, 2), dtype=np.bool_)
    table = Table(("a", "b"), ("", "E"), 3, 0, none, measures, groups, ())
    return State(Scorer(table), table.blank())


@pytest.mark.parametrize("change", [(2, 0, 0), (0, 3, 0), (0, 0, 2), (-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_changes_outside_the_table(change: tuple[int, int, int]) -> None:
    state = blank_state()
    with pytest.raises(TableError, match="leaves the table"):
        state.apply([change])
    with pytest.raises(TableError, match="leaves the table"):
        state.peek([(0, 0, 1), change])
    assert not state.cells.any()


def test_cells_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="read-only"):
        blank_state().cells[0, 0] = 1


@pytest.mark.parametrize("cells", [np.zeros((2, 2)), np.full((2, 3), 2), np.full((2, 3), -1)])
def test_cells_that_do_not_fit(cells: np.ndarray) -> None:
    with pytest.raises(TableError, match="cells"):
        State(blank_state().scorer, cells.astype(np.int16))
