"""The speeds of the searches' kernels on small tables: there is a figure wherever there is something to do."""

from __future__ import annotations

from benchmarks.kernels import search_report, ward, year
from benchmarks.kernels.search import PRICED_DAYS, SIZES, speed


def test_a_ward_has_every_figure() -> None:
    found = speed(ward(rows=4, days=21, first=7), 1)
    assert found.row is not None
    assert found.lines is not None
    assert min(found.ready, found.first, found.replans, found.labels, found.row, found.lines) > 0


def test_a_long_period_is_not_priced_as_a_whole() -> None:
    found = speed(year(rows=2, days=PRICED_DAYS + 7, shifts=4), 1)
    assert (found.row, found.lines) == (None, None)
    assert found.replans > 0


def test_the_report_has_a_line_for_each_table() -> None:
    lines = search_report({"one": year(2, 28, 4), "other": year(3, 28, 4)}, 1).splitlines()
    assert [line.split(" | ")[0] for line in lines] == ["| table", "| ---", "| one", "| other"]
    assert len({line.count("|") for line in lines}) == 1


def test_growth_reaches_a_thousand_people_and_a_year() -> None:
    assert (1000, 364) in [size[:2] for size in SIZES]
