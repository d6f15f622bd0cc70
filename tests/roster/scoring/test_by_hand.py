"""Every kind of term in numbers that can be worked out by hand.

Duties are written as letters: "." a day off, E early, L late, N night. A row is written as a string; "|" ends the past.
"""

import numpy as np
import pytest

from roster.scoring import Line, Score, Scorer, State
from roster.table import (
    Accompany,
    Balance,
    Cells16,
    Count,
    Cover,
    Origin,
    Pattern,
    Run,
    Sequence,
    Table,
    TableBuilder,
    Term,
    Touch,
    Wish,
    duties_of,
)

LETTERS = ".ELN"
OFF, EARLY, LATE, NIGHT = (duties_of([k]) for k in range(4))
DAY = EARLY | LATE
WORK = DAY | NIGHT
HOURS = 0
NIGHTS = 1
ALL, FIRST_TWO, LAST = 0, 1, 2
ORIGIN = Origin("rule", "subject")


def filled(*rows: str, terms: tuple[Term, ...] = ()) -> tuple[Table, Cells16]:
    """A table with these terms, and cells that hold these rows."""
    first = rows[0].find("|") if "|" in rows[0] else 0
    cells = np.array([[LETTERS.index(c) for c in row.replace("|", "")] for row in rows], dtype=np.int16)
    labels = [f"row {i}" for i in range(len(rows))]
    builder = TableBuilder(labels, list(LETTERS), cells.shape[1], first, cells[:, :first])
    builder.measure(np.tile([0, 8, 8, 12], (cells.shape[1], 1)))
    builder.counting(NIGHT)
    number = np.arange(len(rows))
    for members in (number >= 0, number < 2, number == len(rows) - 1):
        builder.group(members)
    for term in terms:
        builder.add(term)
    return builder.build(), cells


def amount(term: Term, *rows: str) -> int:
    """The amount of a term in a table of these rows."""
    table, cells = filled(*rows, terms=(term,))
    return int(Scorer(table).amounts(cells)[0])


@pytest.mark.parametrize(
    ("row", "wanted"), [("..", 0), (".E", 1), (".L", 1), (".N", 0), ("E.", 0), (".|E", 1), (".E|.", 1)]
)
def test_wish(row: str, wanted: int) -> None:
    assert amount(Wish(ORIGIN, 0, 1, DAY, None), row) == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("EELE.EE", 1),
        ("EELEEEE", 4),
        ("EE|LEE.", 2),
        ("EEEE|EE.", 2),
        ("EEEEE|..", 0),
        (".......", 0),
    ],
)
def test_longest_stretch(row: str, wanted: int) -> None:
    assert amount(Run(ORIGIN, 0, WORK, 1, most=3), row) == wanted


@pytest.mark.parametrize(
    ("row", "open_start", "open_end", "wanted"),
    [
        (".E.....", True, True, 2),
        (".EE.E..", True, True, 3),
        ("E......", True, True, 0),
        ("E......", False, True, 2),
        ("......E", True, True, 0),
        ("......E", True, False, 2),
        (".EE|...", True, True, 1),
        (".EE.|..", True, True, 0),
        ("..E|E..", True, True, 1),
        ("EE", False, True, 0),
        ("EE", False, False, 1),
        ("EEE", False, False, 0),
    ],
)
def test_shortest_stretch(row: str, open_start: bool, open_end: bool, wanted: int) -> None:
    run = Run(ORIGIN, 0, WORK, 1, least=3, open_start=open_start, open_end=open_end)
    assert amount(run, row) == wanted


@pytest.mark.parametrize(
    ("row", "wanted"), [("LE.LE", 2), ("LLE..", 1), ("L|E...", 1), ("LE|...", 0), ("ELNNN", 0), ("....L", 0)]
)
def test_late_to_early(row: str, wanted: int) -> None:
    pattern = Pattern((LATE, EARLY), starts=(-1, 0, 1, 2, 3, 4))
    assert amount(Sequence(ORIGIN, 0, (pattern,), None), row) == wanted


def test_sequence_adds_weights_and_looks_from_its_starts_only() -> None:
    patterns = (Pattern((EARLY,), starts=(0, 2), weight=2), Pattern((LATE, LATE), starts=(2,), weight=5))
    assert amount(Sequence(ORIGIN, 0, patterns, 1), "EEE..") == 4
    assert amount(Sequence(ORIGIN, 0, patterns, 1, most=3), "EEE..") == 1
    assert amount(Sequence(ORIGIN, 0, patterns, 1, least=9, most=None), "E.LL.") == 2


@pytest.mark.parametrize(
    ("least", "most", "base", "unit", "wanted"),
    [
        (None, 28, 0, 1, 0),
        (None, 27, 0, 1, 1),
        (None, 18, 0, 5, 2),
        (None, 17, 0, 5, 3),
        (33, None, 0, 5, 1),
        (34, 40, 0, 5, 2),
        (34, 40, 6, 5, 0),
        (None, 27, -1, 1, 0),
        (None, None, 0, 1, 0),
    ],
)
def test_count_of_28_hours(least: int | None, most: int | None, base: int, unit: int, wanted: int) -> None:
    count = Count(ORIGIN, 0, HOURS, 1, 5, 1, least, most, base, unit)
    assert amount(count, "NE|LN.N") == wanted


@pytest.mark.parametrize(
    ("row", "wanted"), [("EE.....", 0), ("EE.EE..", 1), ("E..E..N", 2), ("E..EE.E", 2), ("E.N...E", 1)]
)
def test_weekends(row: str, wanted: int) -> None:
    weekends = (((0, WORK), (1, WORK)), ((3, WORK), (4, WORK)), ((6, WORK), (2, NIGHT)))
    assert amount(Touch(ORIGIN, 0, weekends, 1, most=1), row) == wanted


def test_fewest_weekends() -> None:
    touch = Touch(ORIGIN, 0, (((0, NIGHT),), ((1, NIGHT),)), 1, least=2)
    assert [amount(touch, row) for row in ("..", "N.", ".N", "NN", "EE")] == [2, 1, 1, 0, 2]


def test_balance_is_convex_and_counts_what_was_carried() -> None:
    balance = Balance(ORIGIN, (0, 1, 2), NIGHTS, 0, 4, targets=(0, 2, 2), base=(0, 1, 0), unit=1, price=1)
    assert amount(balance, "NNN.", "N...", "....") == 6 + 0 + 3


def test_balance_in_steps() -> None:
    balance = Balance(ORIGIN, (0, 1), HOURS, 0, 4, targets=(24, 24), base=(0, 0), unit=10, price=1)
    assert amount(balance, "NNN.", "EE..") == 1 + 1


@pytest.mark.parametrize(("least", "most", "wanted"), [(2, None, 0), (3, None, 1), (0, 1, 1), (0, 2, 0), (5, 9, 3)])
def test_cover_over_midnight(least: int, most: int | None, wanted: int) -> None:
    cover = Cover(ORIGIN, FIRST_TWO, ((0, NIGHT), (1, EARLY)), 1, least, most)
    assert amount(cover, "N.", "LE", "NE") == wanted


def test_cover_counts_once_per_cell() -> None:
    assert amount(Cover(ORIGIN, ALL, ((0, NIGHT), (1, EARLY)), 1, most=0), "NE") == 2


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [(("..", "..", ".."), 0), (("E.", "..", ".."), 2), (("E.", "L.", "E."), 1), (("..", "..", "E."), 0)],
)
def test_accompany(rows: tuple[str, ...], wanted: int) -> None:
    assert amount(Accompany(ORIGIN, FIRST_TWO, LAST, ((0, DAY),), 1, least=2), *rows) == wanted


def test_who_is_of_both_groups_counts_on_both_sides() -> None:
    assert amount(Accompany(ORIGIN, FIRST_TWO, ALL, ((0, DAY),), 1, least=2), "E", "L", ".") == 0
    assert amount(Accompany(ORIGIN, FIRST_TWO, ALL, ((0, DAY),), 1, least=2), "E", ".", ".") == 1


def test_hard_terms_are_breaches_and_priced_ones_cost() -> None:
    terms = (Run(ORIGIN, 0, WORK, None, most=1), Wish(ORIGIN, 1, 0, EARLY, 7), Cover(ORIGIN, ALL, ((0, DAY),), 10, 3))
    table, cells = filled("EEE", "E..", terms=terms)
    scorer = Scorer(table)
    assert scorer.score(cells) == Score(hard=2, cost=7 + 10)
    assert scorer.row(cells, 0) == Score(2, 0)
    assert scorer.row(cells, 1) == Score(0, 7)
    assert scorer.column(cells, 0) == Score(0, 10)
    assert scorer.column(cells, 1) == Score(0, 0)


def test_lines() -> None:
    balance = Balance(Origin("fair", "all"), (1, 0), NIGHTS, 0, 2, targets=(2, 0), base=(0, 0), unit=1, price=5)
    terms = (balance, Wish(Origin("wish", "a"), 0, 0, NIGHT, None), Wish(Origin("wish", "b"), 1, 0, NIGHT, 1))
    table, cells = filled("N.", "..", terms=terms)
    assert Scorer(table).itemise(cells) == (
        Line(Origin("fair", "row 1"), amount=3, cost=15, hard=False),
        Line(Origin("fair", "row 0"), amount=1, cost=5, hard=False),
        Line(Origin("wish", "a"), amount=1, cost=0, hard=True),
    )


def test_a_swap_is_one_block() -> None:
    terms = (Cover(ORIGIN, ALL, ((1, EARLY),), None, least=1, most=1), Wish(ORIGIN, 0, 1, EARLY, 4))
    table, cells = filled(".E", "..", terms=terms)
    state = State(Scorer(table), cells)
    assert state.score == Score(0, 4)
    assert state.peek([(0, 1, 0)]) == Score(1, -4)
    assert state.apply([(0, 1, 0), (1, 1, 1)]) == Score(0, -4)
    assert state.score == Score(0, 0)


def test_sums_beyond_32_bits() -> None:
    assert amount(Count(ORIGIN, 0, HOURS, 0, 1, 1, most=-(2**40)), "E") == 2**40 + 8
    table, cells = filled("E", terms=(Wish(ORIGIN, 0, 0, EARLY, 2**40), Wish(ORIGIN, 0, 0, EARLY, 2**40)))
    assert Scorer(table).score(cells) == Score(0, 2**41)


def test_duty_62() -> None:
    labels = [str(k) for k in range(63)]
    builder = TableBuilder(["a"], labels, 2, 0, np.zeros((1, 0), dtype=np.int16))
    group = builder.group(np.array([True]))
    top = duties_of([62])
    builder.add(Wish(ORIGIN, 0, 0, top, 1))
    builder.add(Sequence(ORIGIN, 0, (Pattern((top, top), (0,)),), 1))
    builder.add(Run(ORIGIN, 0, top, 1, most=1))
    builder.add(Cover(ORIGIN, group, ((1, top),), 1, least=0, most=0))
    table = builder.build()
    assert Scorer(table).amounts(np.full((1, 2), 62, dtype=np.int16)).tolist() == [1, 1, 1, 1]
