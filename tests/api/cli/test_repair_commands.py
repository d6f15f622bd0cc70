"""The commands that change, cover, swap and compare published rosters, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from roster.files import read_roster, read_ward, write_roster, write_ward
from tests.api.cli.typing_in import assert_bad_input, run
from tests.api.rostering.test_repairing import plain_ward, published
from tests.wards import roster_of

ON = ("--on", "2026-11-02")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A ward file and its published roster."""
    ward, roster = tmp_path / "ward.toml", tmp_path / "roster.json"
    write_ward(plain_ward(), ward)
    write_roster(published(), roster)
    return ward, roster


class TestRepair:
    def test_a_repair_is_written_with_its_record_and_its_ward(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        ward, roster = files
        text = ward.read_text()
        out, ward_out = tmp_path / "new.json", tmp_path / "new.toml"
        words = ("--absent", "R1", "2026-11-03", "2026-11-04", "--surge", "RN", "2026-11-06", "2026-11-06", "1")
        result = run("repair", ward, roster, *words, *ON, "--seconds", 5, "--out", out, "--ward-out", ward_out)
        assert result.exit_code == 0, result.output
        assert "No repair of this quality changes fewer than" in result.stdout.replace("\n", " ")
        assert ward.read_text() == text
        mended = read_roster(out)
        assert mended.duties("R1", plain_ward().period.dates[1]) == ()
        assert mended.changes
        assert len(read_ward(ward_out).absence) == 1
        assert run("check", ward_out, out).exit_code == 0
        assert "changed since published" in result.stdout

    def test_events_come_from_a_file_too(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        events = tmp_path / "events.toml"
        events.write_text(
            '[[absent]]\nperson = "R1"\nstart = 2026-11-03\nend = 2026-11-03\nkind = "sickness"\n'
            '[[withdrawn]]\nperson = "R2"\ndate = 2026-11-05\n'
        )
        result = run("repair", *files, "--events", events, *ON, "--seconds", 5, "--json")
        assert result.exit_code == 0, result.output
        form = json.loads(result.stdout)
        assert form["fell_away"] == 2
        assert form["fewest"] <= form["changed"]
        assert "sickness" not in result.stdout

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--absent", "X", "2026-11-03", "2026-11-04"), "nobody"),
            (("--absent", "R1", "2026-11-05", "2026-11-04"), "ends before"),
            (("--absent", "R1", "soon", "2026-11-04"), "YYYY-MM-DD"),
            (("--surge", "RN", "2026-11-05", "2026-11-06", "many"), "surges"),
            (("--absent", "R1", "2026-11-05"), "3 words"),
            (("--events", "nothing.toml"), "nothing.toml"),
            (("--from", "2027-01-01"), "ended"),
            (("--from", "now"), "YYYY-MM-DD"),
        ],
    )
    def test_bad_options(self, files: tuple[Path, Path], words: tuple[str, ...], said: str) -> None:
        assert_bad_input(run("repair", *files, *words, *ON), said)

    def test_an_input_is_never_written_over(self, files: tuple[Path, Path]) -> None:
        ward, roster = files
        assert_bad_input(run("repair", ward, roster, "--out", roster), "reads")
        assert_bad_input(run("repair", ward, roster, "--ward-out", ward), "reads")

    def test_files_that_are_none(self, files: tuple[Path, Path]) -> None:
        ward, roster = files
        assert_bad_input(run("repair", roster, ward))


class TestCover:
    def test_options_are_listed_and_priced(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        gap = tmp_path / "gap.json"
        write_roster(roster_of(plain_ward(), R1="E"), gap)
        result = run("cover", files[0], gap, "--shift", "2026-11-03", "E", *ON)
        assert result.exit_code == 0, result.output
        assert "Accept lower cover" in result.stdout
        assert "unconfirmed" in result.stdout
        form = json.loads(run("cover", files[0], gap, "--shift", "2026-11-03", "E", *ON, "--json").stdout)
        assert form["group"] == "RN"
        assert {"person", "pence", "confirmed", "rest", "value"} <= form["options"][0].keys()

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("2026-11-03", "Q"), "known"),
            (("2027-11-03", "E"), "period"),
            (("soon", "E"), "YYYY-MM-DD"),
            (("2026-11-03", "E", "--group", "XX"), "known"),
            (("2026-11-03",), "date and the code"),
        ],
    )
    def test_bad_shifts(self, files: tuple[Path, Path], words: tuple[str, ...], said: str) -> None:
        assert_bad_input(run("cover", *files, "--shift", *words), said)


class TestSwap:
    def test_a_cleared_swap_is_written(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        out = tmp_path / "swapped.json"
        result = run("swap", *files, "R1", "2026-11-04", "R2", "2026-11-05", *ON, "--out", out)
        assert result.exit_code == 0, result.output
        assert "Cleared" in result.stdout
        assert len(read_roster(out).changes) == 4

    def test_a_gift_waits_for_the_manager(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        out = tmp_path / "given.json"
        words = ("swap", *files, "R1", "2026-11-02", "R4", *ON, "--out", out)
        assert run(*words).exit_code == 5
        assert not out.exists()
        assert run(*words, "--agree").exit_code == 0
        assert read_roster(out).duties("R4", published().start) == ("E",)

    def test_partners_are_listed(self, files: tuple[Path, Path]) -> None:
        result = run("swap", *files, "R1", "2026-11-04", *ON)
        assert result.exit_code == 0, result.output
        assert "R2" in result.stdout
        assert json.loads(run("swap", *files, "R1", "2026-11-04", *ON, "--json").stdout)

    @pytest.mark.parametrize(
        "words", [("X", "2026-11-04"), ("R1", "never"), ("R1", "2026-11-09"), ("R1", "2026-11-04", "R1")]
    )
    def test_bad_swaps(self, files: tuple[Path, Path], words: tuple[str, ...]) -> None:
        assert_bad_input(run("swap", *files, *words, *ON))


class TestCompare:
    def test_two_rosters_side_by_side(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        other, page = tmp_path / "other.json", tmp_path / "page.html"
        write_roster(roster_of(plain_ward(), R1="E E"), other)
        result = run("compare", *files, other, "--page", page)
        assert result.exit_code == 0, result.output
        assert "cells of 3 people differ" in result.stdout.replace("\n", " ")
        assert "Roster B" in page.read_text()
        form = json.loads(run("compare", *files, other, "--json").stdout)
        assert len(form["cells"]) == 5
        assert {"Value", "Uncovered hours", "Pounds", "Fairness"} <= {row["part"] for row in form["rows"]}

    def test_two_settings_of_one_roster(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        other = tmp_path / "other.toml"
        setting = {"rule": "interval-cover", "parameter": "price", "value": 60, "source": "a test"}
        write_ward(
            plain_ward().model_validate(plain_ward().model_dump(mode="json", by_alias=True) | {"rules": [setting]}),
            other,
        )
        form = json.loads(run("compare", *files, "--ward-b", other, "--json").stdout)
        assert form["cells"] == []
        (row,) = [row for row in form["rows"] if row["title"] == "Cover by interval"]
        assert int(row["b"].replace(",", "")) == 2 * int(row["a"].replace(",", ""))

    def test_one_roster_is_not_two(self, files: tuple[Path, Path]) -> None:
        assert_bad_input(run("compare", *files), "second roster")
        assert_bad_input(run("compare", *files, files[1], "--roster-b", files[1]), "second roster")


class TestChoices:
    @pytest.mark.slow
    def test_choices_are_written_each_to_its_file(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        folder = tmp_path / "choices"
        result = run("choices", files[0], "--seconds", 120, "--count", 2, "--out", folder)
        assert result.exit_code == 0, result.output
        assert "gives up" in result.stdout or "only one" in result.stdout
        assert read_roster(folder / "choice-1.json").proof is not None

    def test_a_folder_that_cannot_be_made(self, files: tuple[Path, Path]) -> None:
        assert_bad_input(run("choices", files[0], "--out", files[1] / "choices"), "cannot be made")
