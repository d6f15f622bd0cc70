"""Each command as it is typed: what it writes, what it prints and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from api.rostering import make_roster
from api.rostering.examples import example, examples
from roster.files import read_roster, read_ward, write_roster, write_ward
from roster.packs import packs
from roster.rules import RULES, Rulebook
from roster.ward import InputError
from solvers import Params, Stop
from tests.api.cli.typing_in import assert_bad_input, run
from tests.wards import roster_of, small_ward


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A ward file and a roster file that fits it."""
    ward = small_ward()
    paths = tmp_path / "ward.toml", tmp_path / "roster.json"
    write_ward(ward, paths[0])
    write_roster(roster_of(ward, R1="E E - N", H1="LD", P1="- - - E"), paths[1])
    return paths


class TestTemplate:
    def test_a_blank_workbook_asks_for_what_a_ward_needs(self, tmp_path: Path) -> None:
        path = tmp_path / "blank.xlsx"
        result = run("template", path)
        assert result.exit_code == 0, result.output
        assert str(path) in result.stdout.replace("\n", "")
        sheets = openpyxl.load_workbook(path).sheetnames
        assert {"ward", "people", "shifts", "demand", "locks"} <= set(sheets)
        with pytest.raises(InputError) as caught:
            read_ward(path)
        told = "\n".join(str(problem) for problem in caught.value.problems)
        assert "people" in told
        assert "shifts" in told

    @pytest.mark.parametrize("ending", ["xlsx", "toml", "json"])
    @pytest.mark.parametrize("name", ["ipcu", "learning-disability"])
    def test_an_example_reads_back_as_itself(self, tmp_path: Path, name: str, ending: str) -> None:
        path = tmp_path / f"mine.{ending}"
        result = run("template", path, "--example", name)
        assert result.exit_code == 0, result.output
        assert read_ward(path) == read_ward(example(name))

    def test_every_example_can_be_had(self) -> None:
        assert {"ward-a", "ward-a-hard", "ipcu", "learning-disability"} <= set(examples())

    def test_no_such_example(self, tmp_path: Path) -> None:
        path = tmp_path / "mine.toml"
        assert_bad_input(run("template", path, "--example", "ward-z"), "ward-z", "ward-a", "ipcu")
        assert not path.exists()

    @pytest.mark.parametrize("more", [(), ("--example", "ipcu")])
    def test_no_such_form(self, tmp_path: Path, more: tuple[str, ...]) -> None:
        path = tmp_path / "mine.docx"
        assert_bad_input(run("template", path, *more), ".xlsx")
        assert not path.exists()

    @pytest.mark.parametrize("more", [(), ("--example", "ipcu")])
    def test_a_target_that_cannot_be_written(self, tmp_path: Path, more: tuple[str, ...]) -> None:
        assert_bad_input(run("template", tmp_path / "nowhere" / "mine.xlsx", *more), "cannot be written")
        assert not (tmp_path / "nowhere").exists()


class TestExport:
    def test_every_form_at_once(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        targets = {
            "--excel": tmp_path / "out.xlsx",
            "--page": tmp_path / "out.html",
            "--picture": tmp_path / "out.svg",
            "--calendars": tmp_path / "calendars",
        }
        result = run("export", *files, *(word for pair in targets.items() for word in pair))
        assert result.exit_code == 0, result.output
        assert result.stdout.count("Written to ") == len(targets)
        assert openpyxl.load_workbook(targets["--excel"]).sheetnames
        assert "</html>" in targets["--page"].read_text("utf-8")
        assert "</svg>" in targets["--picture"].read_text("utf-8")
        calendars = list(targets["--calendars"].glob("*.ics"))
        assert any("R1" in path.name for path in calendars)
        assert all(path.read_text("utf-8").startswith("BEGIN:VCALENDAR") for path in calendars)

    @pytest.mark.parametrize(("form", "name"), [("--excel", "o.xlsx"), ("--page", "o.html"), ("--picture", "o.svg")])
    def test_one_form_alone(self, files: tuple[Path, Path], tmp_path: Path, form: str, name: str) -> None:
        before = set(tmp_path.iterdir())
        assert run("export", *files, form, tmp_path / name).exit_code == 0
        assert set(tmp_path.iterdir()) - before == {tmp_path / name}

    def test_nothing_to_write(self, files: tuple[Path, Path]) -> None:
        assert_bad_input(run("export", *files), "--excel", "--page", "--calendars", "--picture")

    @pytest.mark.parametrize(
        ("form", "name"), [("--excel", "o.xlsx"), ("--page", "o.html"), ("--picture", "o.svg"), ("--calendars", "o")]
    )
    def test_a_target_that_cannot_be_written(
        self, files: tuple[Path, Path], tmp_path: Path, form: str, name: str
    ) -> None:
        (tmp_path / "file").write_text("mine")
        assert_bad_input(run("export", *files, form, tmp_path / "file" / name), "cannot be written")
        assert (tmp_path / "file").read_text() == "mine"

    def test_a_roster_of_another_ward(self, files: tuple[Path, Path], tmp_path: Path) -> None:
        ward, roster = files
        write_roster(read_roster(roster).model_copy(update={"ward": "other"}), roster)
        page = tmp_path / "out.html"
        assert_bad_input(run("export", ward, roster, "--page", page), "roster.json")
        assert not page.exists()


class TestRules:
    def test_the_table_names_every_rule_and_what_is_not_confirmed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "400")
        result = run("rules")
        assert result.exit_code == 0, result.output
        pack = packs()[-1]
        assert pack.name in result.stdout
        for rule in RULES:
            assert rule.title in result.stdout
        unsure = {v.confidence for entry in pack.rules.values() for v in entry.values.values()} - {"SEEN", "DESIGN"}
        assert all(f"{confidence} (unconfirmed)" in result.stdout for confidence in unsure)

    def test_the_machine_form_holds_every_value_with_its_source(self) -> None:
        result = run("rules", "--json")
        assert result.exit_code == 0, result.output
        told: dict[str, Any] = json.loads(result.stdout)
        pack = packs()[-1]
        assert told["pack"] == pack.name
        assert list(told["rules"]) == [rule.id for rule in RULES]
        assert [line["row"] for line in told["elsewhere"]] == [line.row for line in pack.elsewhere]
        assert {line["nation"] for line in told["unsocial"]} == {line.nation for line in pack.unsocial}
        for rule in RULES:
            entry = told["rules"][rule.id]
            assert entry["title"] == rule.title
            assert entry["level"] == pack.rules[rule.id].level
            assert {name: value["value"] for name, value in entry["values"].items()} == {
                name: value.value for name, value in pack.rules[rule.id].values.items()
            }
            assert all(value["source"] and value["confidence"] for value in entry["values"].values())

    @pytest.mark.parametrize("date", ["30.11.2026", "2026-02-30", "tomorrow", ""])
    def test_a_wrong_date(self, date: str) -> None:
        assert_bad_input(run("rules", "--on", date), "YYYY-MM-DD")

    def test_a_date_or_a_name_for_which_there_is_no_pack(self) -> None:
        assert_bad_input(run("rules", "--on", "1990-01-01"), "1990-01-01", "nhs-scotland")
        assert_bad_input(run("rules", "--pack", "nhs-mars"), "nhs-mars", "nhs-scotland")
        error = json.loads(run("rules", "--pack", "nhs-mars", "--json").stdout)["error"]
        assert (error["kind"], error["exit"]) == ("bad input", 2)


@pytest.fixture
def compiled() -> None:
    """Scoring as machine code, kept on disk, which takes longer than a short search where it is not there yet."""
    make_roster(Rulebook.of(small_ward()), Stop(effort=0.1), params=Params(workers=2))


class TestDemo:
    def test_no_such_example(self) -> None:
        assert_bad_input(run("demo", "--ward", "ward-z"), "ward-z", "ward-a")

    @pytest.mark.slow
    @pytest.mark.usefixtures("compiled")
    def test_the_smallest_example_is_solved_and_written(self, tmp_path: Path) -> None:
        smallest = min(examples(), key=lambda name: len(read_ward(example(name)).people))
        out = tmp_path / "roster.json"
        result = run("demo", "--ward", smallest, "--seconds", 12, "--out", out, "--json")
        assert result.exit_code == 0, result.output
        told, roster = json.loads(result.stdout), read_roster(out)
        assert told["value"]["hard"] == 0
        assert told["roster"] == json.loads(roster.model_dump_json(by_alias=True))
        assert roster.proof is not None
        assert told["value"]["cost"] == roster.proof.value
        assert roster.proof.seconds < 30
