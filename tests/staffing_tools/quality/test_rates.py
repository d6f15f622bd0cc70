"""Measures, rates, and the period beside the year."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.ward import InputError
from staffing_tools.facts import shipped
from staffing_tools.files import plain_record, write_record
from staffing_tools.quality import (
    Catalogue,
    QualityData,
    beside,
    occupied_bed_days,
    read_catalogue,
    read_points,
    read_quality,
    shipped_catalogue,
    write_points,
    write_quality,
)
from tests.staffing_tools.cases import FIRST, entries, run, span

WEEK = dt.timedelta(days=7)


def weeks(counts: list[int], of: int | None = 140, measure: str = "falls") -> QualityData:
    """A count for each week, the last one ending with the example's run."""
    last = span().last
    points = [
        {
            "measure": measure,
            "first": last - WEEK * (len(counts) - number) + dt.timedelta(days=1),
            "last": last - WEEK * (len(counts) - number - 1),
            "count": count,
            "of": of,
        }
        for number, count in enumerate(counts)
    ]
    return QualityData.model_validate({"ward": "A", "points": points})


def test_a_rate_of_the_period_beside_that_of_the_year() -> None:
    (series,) = weeks([1] * 58 + [4, 3]).series()
    found = beside(series, shipped_catalogue().measure("falls"), span(), shipped())
    assert found.period.points == 2
    assert found.period.count == 7
    assert found.period.of == 280
    assert str(found.period.printed) == "25.00"
    assert found.year.points == 52
    assert found.year.count == 57
    assert str(found.year.printed) == "7.83"
    assert not found.period.small


def test_few_events_are_marked() -> None:
    (series,) = weeks([0, 2]).series()
    assert beside(series, shipped_catalogue().measure("falls"), span(), shipped()).period.small
    (none,) = weeks([0, 0]).series()
    assert not beside(none, shipped_catalogue().measure("falls"), span(), shipped()).period.small


def test_only_points_wholly_inside_count() -> None:
    (series,) = weeks([5, 6]).series()
    later = beside(series, shipped_catalogue().measure("falls"), span(FIRST + dt.timedelta(days=1)), shipped())
    assert later.period.points == 1
    assert later.period.count == 6
    never = beside(series, shipped_catalogue().measure("falls"), span(dt.date(2020, 1, 1)), shipped())
    assert (never.period.value, never.period.printed) == (None, None)


@pytest.mark.parametrize(
    ("measure", "count", "of", "value", "unit"),
    [
        ("falls", 3, 273, "10.99", "per 1,000 occupied bed days"),
        ("vacancies", "3.10", "31.50", "9.84", "% of whole-time equivalents funded"),
        ("complaints", 4, None, "4.00", ""),
    ],
)
def test_kinds_of_measure(measure: str, count: Any, of: Any, value: str, unit: str) -> None:
    point = {"measure": measure, "first": FIRST, "last": span().last, "count": count, "of": of}
    (series,) = QualityData.model_validate({"ward": "A", "points": [point]}).series()
    known = shipped_catalogue().measure(measure)
    assert str(beside(series, known, span(), shipped()).period.printed) == value
    assert known.unit(shipped()) == unit


def test_the_catalogue_is_a_board_s_to_change(tmp_path: Path) -> None:
    assert all(measure.source and measure.confidence for measure in shipped_catalogue().measures)
    own = Catalogue(measures=shipped_catalogue().measures[:3])
    for suffix in (".toml", ".json"):
        write_record(own, tmp_path / f"own{suffix}")
        assert read_catalogue(tmp_path / f"own{suffix}") == own
    with pytest.raises(KeyError, match="known: falls"):
        own.measure("seclusion")


@pytest.mark.parametrize(
    ("change", "said"),
    [({"out_of": ""}, "falls: a rate or percentage is out of something"), ({"id": "violence"}, "the same id")],
)
def test_an_unsound_catalogue_is_refused(change: dict[str, str], said: str) -> None:
    measures = [measure.model_dump() for measure in shipped_catalogue().measures]
    with pytest.raises(ValueError, match=said):
        Catalogue.model_validate({"measures": [measures[0] | change, *measures[1:]]})


def test_occupied_bed_days_say_what_a_pass_is() -> None:
    away = tuple(entry.model_copy(update={"on_pass": 1}) for entry in entries())
    assert occupied_bed_days(run(entries=away), "day", "counted") == 273
    assert occupied_bed_days(run(entries=away), "day", "left out") == 259
    with pytest.raises(KeyError, match="known: day"):
        occupied_bed_days(run(), "N", "counted")


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(0, 400), min_size=1, max_size=30), st.none() | st.integers(1, 500))
def test_quality_data_read_back_the_same(counts: list[int], of: int | None) -> None:
    data = weeks(counts, of)
    with TemporaryDirectory() as folder:
        for suffix in (".json", ".toml"):
            write_quality(data, Path(folder) / f"data{suffix}")
            assert read_quality(Path(folder) / f"data{suffix}") == data
        for suffix in (".csv", ".xlsx", ".json"):
            write_points(data, Path(folder) / f"points{suffix}")
            assert read_points(Path(folder) / f"points{suffix}").entries == data.points


def test_points_of_one_measure_do_not_overlap(tmp_path: Path) -> None:
    points = plain_record(weeks([1, 2]))["points"]
    with pytest.raises(ValueError, match="two points of falls overlap on"):
        QualityData.model_validate({"ward": "A", "points": [*points, points[0]]})
    path = tmp_path / "points.csv"
    path.write_text("measure,first,last,count,of\nfalls,2025-06-02,2025-06-08,1,0\n")
    with pytest.raises(InputError, match="row 2, column of: should be greater than 0"):
        read_points(path)


def test_rates_are_exact() -> None:
    falls = shipped_catalogue().measure("falls")
    assert falls.value(Fraction(1), Fraction(3), shipped()) == Fraction(1000, 3)
