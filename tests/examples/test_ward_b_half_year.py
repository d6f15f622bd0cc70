"""The invented half year of Ward B: its generator writes it again to the byte, and its figures tell its story."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from examples.invent.half_year import FOLDER, write
from roster.figures import FIGURES, FiguresOverPeriods, figures_over_periods, period_figures
from roster.files import read_evidence, read_periods


@cache
def half_year() -> FiguresOverPeriods:
    file = read_periods(FOLDER / "periods.toml")
    found = [period_figures(read_evidence(entry, FOLDER)) for entry in file.periods]
    return figures_over_periods(file.title, tuple(found))


def test_the_generator_writes_every_file_again_to_the_byte(tmp_path: Path) -> None:
    write(tmp_path)
    made, kept = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (tmp_path, FOLDER))
    assert made == kept
    assert sum(map(len, kept.values())) < 200_000


def test_every_figure_is_told_in_every_period() -> None:
    for series in half_year().headlines:
        assert len(series.known) == 6, series.title
    assert len(half_year().headlines) == len(FIGURES)


def test_its_story_is_told() -> None:
    """Approval comes earlier, changes and overrides grow less."""
    courses = {series.figure: [value for _, value in series.known] for series in half_year().headlines}
    assert courses["approval-lead-time"] == [19, 24, 29, 35, 42, 45]
    for falling in ("change-rate", "rule-overrides", "temporary-staffing"):
        assert courses[falling][-1] < courses[falling][0]
    chart = half_year().series("approval-lead-time", "lead").chart
    assert chart is not None
    assert [signal.rule for signal in chart.signals] == ["trend"]
