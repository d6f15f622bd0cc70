"""`roster figures` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from examples.invent.half_year import FOLDER
from roster.figures import FIGURES
from roster.files import write_roster, write_ward
from tests.roster.figures.cases import CASES

PERIODS = FOLDER / "periods.toml"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, ["figures", *map(str, words)])


def refused(*words: object) -> str:
    result = run(*words)
    assert result.exit_code == 2, result.output
    assert isinstance(result.exception, SystemExit)
    return result.stderr


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Ward, roster and worked roster of the case of the fill rate."""
    found = CASES["fill-rate"][0]()
    paths = tmp_path / "ward.toml", tmp_path / "roster.json", tmp_path / "worked.json"
    write_ward(found.ward, paths[0])
    write_roster(found.roster, paths[1])
    assert found.worked is not None
    write_roster(found.worked, paths[2])
    return paths


def test_one_period_for_people(files: tuple[Path, Path, Path]) -> None:
    ward, roster, worked = files
    result = run(ward, roster, "--worked", worked)
    assert result.exit_code == 0, result.output
    text = " ".join(result.stdout.split())
    for words in ("90.0 %", "met", "cannot be", "(SEEN)", "unconfirmed"):
        assert words in text


def test_one_period_for_programs(files: tuple[Path, Path, Path]) -> None:
    ward, roster, worked = files
    document = json.loads(run(ward, roster, "--worked", worked, "--json").stdout)
    assert [figure["figure"] for figure in document["figures"]] == [figure.id for figure in FIGURES]
    fill = next(figure for figure in document["figures"] if figure["figure"] == "fill-rate")
    assert fill["light"] == "green"
    part = next(measure for measure in fill["measures"] if measure["measure"] == "RN-night")
    assert (part["value"], part["unit"], part["light"]) == (90.0, "%", "green")
    assert part["threshold"]["least"] == 85.0
    assert part["threshold"]["confidence"] == "SEEN"


def test_over_periods_with_a_page_and_pictures(tmp_path: Path) -> None:
    page, pictures = tmp_path / "page.html", tmp_path / "pictures"
    result = run("--periods", PERIODS, "--page", page, "--pictures", pictures, "--json")
    assert result.exit_code == 0, result.output
    document = json.loads(result.stdout)
    assert len(document["periods"]) == 6
    lead = next(series for series in document["series"] if series["figure"] == "approval-lead-time")
    assert lead["values"] == [19, 24, 29, 35, 42, 45]
    assert [signal["rule"] for signal in lead["signals"]] == ["trend"]
    assert "Ward B" in page.read_text("utf-8")
    assert {path.stem for path in pictures.iterdir()} == {"thresholds", *(figure.id for figure in FIGURES)}


def test_it_must_be_clear_what_to_show(files: tuple[Path, Path, Path]) -> None:
    ward, roster, _ = files
    assert "Give WARD and ROSTER, or --periods" in refused(ward)
    assert "Give WARD and ROSTER, or --periods" in refused()
    assert "Give --periods alone" in refused(ward, roster, "--periods", PERIODS)


def test_a_file_that_cannot_be_used_is_named_with_its_place(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    ward, roster, _ = files
    counts = tmp_path / "patients.csv"
    counts.write_text("date,patients\n2026-11-02,nine\n", "utf-8")
    assert "patients.line 2.patients: should be a whole number" in refused(ward, roster, "--patients", counts)
    assert "worked: there is no such file" in refused(ward, roster, "--worked", tmp_path / "none.json")
    assert "cannot be written" in refused(ward, roster, "--page", tmp_path / "page.txt")


def test_a_periods_file_names_the_period_that_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "periods.toml"
    entry = '[[periods]]\nward = "none.toml"\nroster = "none.json"\n'
    file.write_text(f'schema = 1\ntitle = "x"\n{entry}', "utf-8")
    assert "periods[1].ward: there is no such file" in refused("--periods", file)
    file.write_text('schema = 1\ntitle = "x"\n', "utf-8")
    assert "periods: is missing" in refused("--periods", file)
