"""The same problem in many rows becomes a few lines and a number."""

from __future__ import annotations

import pytest

from roster.ward import Problem, WardError, gathered, relocated


def told(problems: list[Problem]) -> list[str]:
    """The lines that are left."""
    return [str(problem) for problem in gathered(problems)]


def bands(rows: range) -> list[Problem]:
    """A wrong band in each of these rows."""
    return [Problem(("people", row, "band"), "is wrong") for row in rows]


@pytest.mark.parametrize("count", [1, 3, 4])
def test_few_rows_are_all_named(count: int) -> None:
    assert told(bands(range(count))) == [f"people[{row}].band: is wrong" for row in range(1, count + 1)]


@pytest.mark.parametrize(("count", "rest"), [(5, 2), (38, 35)])
def test_many_rows_are_counted_after_the_third(count: int, rest: int) -> None:
    last = Problem(("people", 0), "is otherwise wrong")
    assert told([*bands(range(count)), last]) == [
        "people[1].band: is wrong",
        "people[2].band: is wrong",
        "people[3].band: is wrong",
        f"people.band: and {rest} more rows like it",
        "people[1]: is otherwise wrong",
    ]


def test_other_words_and_other_columns_are_counted_apart() -> None:
    mixed = [*bands(range(4)), *(Problem(("people", row, "band"), "is missing") for row in range(4))]
    mixed += [Problem(("groups", row, "band"), "is wrong") for row in range(4)]
    assert told(mixed) == [str(problem) for problem in mixed]


def test_a_row_counts_once_however_many_of_its_entries_are_wrong() -> None:
    wrong = [Problem(("people", row, "duties", entry), "is wrong") for row in range(6) for entry in range(2)]
    assert told(wrong)[5:] == ["people[3].duties[2]: is wrong", "people.duties: and 3 more rows like it"]


def test_in_the_grid_every_day_counts() -> None:
    wrong = [Problem(("history", 0, "duties", day), "is wrong") for day in range(28)]
    assert told(wrong)[3:] == ["history.duties: and 25 more days like it"]


def test_fields_that_are_there_once_are_all_named_and_doubles_are_not() -> None:
    wrong = [Problem(("ward", field), "is missing") for field in ("id", "title", "kind", "beds", "board")]
    assert told([*wrong, *wrong]) == [str(problem) for problem in wrong]


def test_problems_that_the_file_has_at_one_place_are_one() -> None:
    wrong = tuple(Problem(("history", row, "duties"), "ends too early") for row in range(6))
    error = relocated(WardError(wrong), lambda _: ("sheet history, row 1",))
    assert type(error) is WardError
    assert str(error) == "sheet history, row 1: ends too early"


def test_rows_of_the_grid_are_rows() -> None:
    wrong = [Problem(("history", row, "person"), "is nobody") for row in range(6)]
    assert told(wrong)[3:] == ["history.person: and 3 more rows like it"]
