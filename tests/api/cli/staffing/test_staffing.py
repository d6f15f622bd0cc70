"""The staffing commands as they are typed: what they print, what they write and how they end."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from roster.files import read_ward
from staffing_tools.demand import DemandTemplate, template_from
from staffing_tools.duties.agency import write_agency
from staffing_tools.duties.calendar import CalendarPlan
from staffing_tools.files import read_record, write_record
from staffing_tools.method import read_completed, write_draft
from staffing_tools.tool import write_entries
from tests.staffing_tools.cases import entries, run
from tests.staffing_tools.duties import test_advice
from tests.staffing_tools.duties.test_agency import log as agency_log
from tests.staffing_tools.method.records import record
from tests.staffing_tools.method.test_reading import written

YEAR = Path(__file__).parents[4] / "examples" / "ward-a-year"
WARD = YEAR.parent / "ward-a.toml"
ON = ("--on", "2025-09-01")


def staffing(*words: object) -> Result:
    return CliRunner().invoke(app, ["staffing", *(str(word) for word in words)], env={"COLUMNS": "200"})


def machine(*words: object) -> dict[str, Any]:
    result = staffing(*words, "--json")
    assert result.exit_code == 0, result.output
    form = json.loads(result.stdout)
    assert isinstance(form, dict)
    return form


def refused(result: Result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert isinstance(result.exception, SystemExit)
    for word in words:
        assert word in result.stderr


class TestAssess:
    def test_people_read_the_table_the_steps_and_the_findings(self, tmp_path: Path) -> None:
        result = staffing("assess", written(tmp_path), *ON)
        assert result.exit_code == 0, result.output
        for words in ("Ward A, 2025-26: can be completed", "+9.84", "12IJ(2)(c)(ix)", "36 hours on 2026-04-01"):
            assert words in result.stdout

    def test_every_figure_leads_back_to_inputs(self, tmp_path: Path) -> None:
        form = machine("assess", written(tmp_path), *ON)
        figures = {figure["id"]: figure for figure in form["figures"]}
        assert len(figures) == len(form["figures"])
        assert figures["difference.indicative tool - funded"]["printed"] == "2.55"
        parts = (
            "record.",
            "national.",
            "tool_run.",
            "judgement.",
            "quality.",
            "real_time.",
            "settings",
            "local-acute 1",
        )
        seen: set[str] = set()
        for figure in form["figures"]:
            assert figure["source"]
            assert all(source in seen or source.startswith(parts) for source in figure["source"]), figure
            seen.add(figure["id"])
        assert [step["state"] for step in form["steps"]] == ["filled"] * 15

    def test_a_record_is_sealed_once(self, tmp_path: Path) -> None:
        path, target = written(tmp_path), tmp_path / "done.json"
        assert staffing("assess", path, *ON, "--complete", target).exit_code == 0
        assert read_completed(target).record == record()
        again = staffing("assess", path, "--on", "2025-09-02", "--complete", target)
        refused(again, 2, "never written over")
        assert str(read_completed(target).completed_on) == "2025-09-01"

    def test_what_stands_in_the_way_is_named_and_nothing_is_written(self, tmp_path: Path) -> None:
        path, target = written(tmp_path), tmp_path / "done.json"
        write_draft(record(risks=()), tmp_path / "record.toml")
        refused(staffing("assess", path, *ON, "--complete", target), 5, "record.toml: steps.d", "12IJ(2)(d)")
        assert not target.exists()
        assert machine("assess", path, *ON)["status"] == "incomplete"

    def test_a_bad_part_ends_with_its_file_and_place(self, tmp_path: Path) -> None:
        path = written(tmp_path)
        (tmp_path / "run.toml").write_text("id = 1\n")
        refused(staffing("assess", path), 2, "run.toml: ward: is missing")
        result = staffing("assess", path, "--json")
        assert json.loads(result.stdout)["error"]["kind"] == "bad input"


class TestFigures:
    def test_the_tool_shows_its_lines(self, tmp_path: Path) -> None:
        path = written(tmp_path)
        shown = staffing("tool", path, *ON).stdout
        assert "34.05 WTE (authoritative)" in shown
        assert "1222.7950" in shown
        assert machine("tool", path, *ON)["engine"]["stretches"][0]["days"] == 14

    def test_the_judgement_shows_its_roles(self, tmp_path: Path) -> None:
        path = written(tmp_path)
        assert "31.1284" in staffing("judgement", path, *ON).stdout
        assert len(machine("judgement", path, *ON)["judgement"]["roles"]) == 2

    @pytest.mark.parametrize("command", ["tool", "judgement", "simulate"])
    def test_a_part_that_is_not_named_is_asked_for(self, command: str, tmp_path: Path) -> None:
        bare = {"national": None, "tool_run": None, "coefficients": None, "settings": None, "judgement": None}
        refused(staffing(command, written(tmp_path, **bare), *ON), 5, "name")

    def test_errors_in_a_run_make_no_figure(self, tmp_path: Path) -> None:
        twice = (*entries(), entries()[0])
        write_entries(run(entries=twice), tmp_path / "entries.csv")
        path = written(tmp_path, entries="entries.csv")
        for command in ("tool", "simulate"):
            refused(staffing(command, path, *ON), 5, "entries.csv: row 16")

    def test_workload_is_simulated_over_the_longer_time(self, tmp_path: Path) -> None:
        write_entries(run(entries=entries(days=28)), tmp_path / "longer.csv")
        path = written(tmp_path, workload="longer.csv")
        form = machine("simulate", path, "--samples", 200, *ON)
        assert form["spread"]["days"] == 28
        assert [each["days"] for each in form["worth"]] == [14, 28, 56]
        result = staffing("simulate", path, "--samples", 200, *ON, "--pictures", tmp_path / "drawn")
        assert result.exit_code == 0, result.output
        drawn = sorted(each.stem for each in (tmp_path / "drawn").iterdir())
        assert drawn == ["days", "met", "staff", "worth"]
        assert form == machine("simulate", path, "--samples", 200, *ON)


class TestReport:
    def test_the_page_holds_every_step_in_order_and_every_input(self, tmp_path: Path) -> None:
        out = tmp_path / "report.html"
        assert staffing("report", written(tmp_path), *ON, "--out", out).exit_code == 0
        text = out.read_text("utf-8")
        places = [text.index(f"{step} ") for step in ("12IJ(2)(a)", "12IJ(2)(c)(xi)", "12IJ(2)(d)", "12IJ(2)(e)")]
        assert places == sorted(places)
        assert text.count("wording to be confirmed") >= 10
        assert all(f'<td class="date">{entry.date}</td><td>{entry.part}</td>' in text for entry in entries())
        assert "Draft, can be completed" in text
        assert "judgement.total" in text
        assert "<svg" in text

    def test_a_completed_record_gives_the_page_its_seal(self, tmp_path: Path) -> None:
        path, sealed, out = written(tmp_path), tmp_path / "done.toml", tmp_path / "report.html"
        assert staffing("assess", path, *ON, "--complete", sealed).exit_code == 0
        result = staffing("report", path, "--completed", sealed, "--out", out)
        assert result.exit_code == 0, result.output
        assert read_completed(sealed).seal in out.read_text("utf-8")
        write_draft(record(led_by="Somebody else"), tmp_path / "record.toml")
        refused(staffing("report", path, "--completed", sealed, "--out", out), 5, "record: changed since")

    def test_markup_in_words_stays_words(self, tmp_path: Path) -> None:
        path, out = written(tmp_path), tmp_path / "report.html"
        write_draft(record(led_by="x", signatures=[]), tmp_path / "record.toml")
        text = (tmp_path / "record.toml").read_text().replace("Twilight shift", "<script>alert(1)</script>")
        (tmp_path / "record.toml").write_text(text)
        assert staffing("report", path, *ON, "--out", out).exit_code == 0
        assert "<script>" not in out.read_text("utf-8")

    def test_another_ending_is_refused(self, tmp_path: Path) -> None:
        refused(staffing("report", written(tmp_path), "--out", tmp_path / "report.txt"), 2, ".html")


class TestDemand:
    def test_the_decision_becomes_a_wards_demand(self, tmp_path: Path) -> None:
        template, ward = tmp_path / "template.toml", tmp_path / "ward.toml"
        result = staffing("demand", YEAR / "assessment.toml", "--ward", WARD, "--out", ward, "--template", template)
        assert result.exit_code == 0, result.output
        assert "the agreed 38.10 WTE staff 1090.29 hours a week; it leaves 2.79 hours" in result.stdout
        made = read_record(template, DemandTemplate)
        assert made.establishment.total_wte <= Fraction("38.1")
        changed = read_ward(ward)
        assert template_from(changed.demand, made) == made
        assert changed.people == read_ward(WARD).people

    def test_the_judgement_may_be_taken_as_it_is(self) -> None:
        form = machine("demand", YEAR / "assessment.toml", "--as-judged")
        assert Fraction(form["added_hours"]) > 0
        assert "falls short" in form["words"][1]
        needed = sum(Fraction(each["wte"]) for each in form["wte"])
        assert needed == Fraction(form["needs"]["worked"]) * Fraction("1.225") / 36

    def test_the_ward_and_the_new_file_belong_together(self) -> None:
        refused(staffing("demand", YEAR / "assessment.toml", "--ward", WARD), 2, "--ward and --out together")

    def test_a_record_that_agreed_nothing_takes_the_judgement(self, tmp_path: Path) -> None:
        path = written(tmp_path)
        write_draft(record(decision=None, signatures=[], feedback=[]), tmp_path / "record.toml")
        assert "No establishment is agreed yet." in staffing("demand", path, *ON).stdout

    @pytest.mark.slow
    def test_the_demand_of_the_example_makes_a_roster(self, tmp_path: Path) -> None:
        ward, roster = tmp_path / "ward.toml", tmp_path / "roster.json"
        made = staffing("demand", YEAR / "assessment.toml", "--ward", WARD, "--out", ward)
        assert made.exit_code == 0, made.output
        solved = CliRunner().invoke(app, ["solve", str(ward), "--seconds", "20", "--out", str(roster), "--json"])
        assert solved.exit_code == 0, solved.output
        assert json.loads(solved.stdout)["value"]["hard"] == 0


class TestExperience:
    def test_october_comes_back_as_the_example_has_it(self, tmp_path: Path) -> None:
        out = tmp_path / "experience.toml"
        paths = [YEAR / name for name in ("october-ward.toml", "october-roster.json", "real-time.toml")]
        tables = ("--shifts", YEAR / "real-time.csv", "--lead", YEAR / "lead.toml")
        result = staffing("experience", *paths, *tables, "--out", out)
        assert result.exit_code == 0, result.output
        assert out.read_bytes() == (YEAR / "experience-october.toml").read_bytes()
        assert "136 of 144 agreed hours" in result.stdout
        assert machine("experience", *paths, *tables)["real_time"]["after"] == {"green": 78, "amber": 5, "red": 1}

    def test_a_log_of_another_ward_is_refused(self, tmp_path: Path) -> None:
        log = tmp_path / "log.toml"
        log.write_text((YEAR / "real-time.toml").read_text().replace('ward = "ward-a"', 'ward = "B"'))
        paths = (YEAR / "october-ward.toml", YEAR / "october-roster.json", log)
        refused(staffing("experience", *paths), 2, "is of ward B")

    def test_experience_is_shown_in_the_next_assessment(self) -> None:
        shown = staffing("assess", YEAR / "assessment.toml").stdout
        assert "Registered nurses: the roster left 0.00 of 1898.00" in shown


def test_no_command_writes_over_a_completed_record(tmp_path: Path) -> None:
    sealed = tmp_path / "done.json"
    sealed.write_bytes((YEAR / "completed.json").read_bytes())
    commands = (
        ["solve", WARD, "--out", sealed],
        ["staffing", "demand", YEAR / "assessment.toml", "--template", sealed],
        ["staffing", "assess", YEAR / "assessment.toml", "--complete", sealed],
    )
    for command in commands:
        refused(CliRunner().invoke(app, [str(word) for word in command]), 2, "never written over")
    assert sealed.read_bytes() == (YEAR / "completed.json").read_bytes()


class TestDuties:
    def test_agency_returns_of_a_year(self, tmp_path: Path) -> None:
        path = tmp_path / "agency.toml"
        write_agency(agency_log({"charge": "54.01"}), path)
        form = machine("agency", path, "--year", "2025-26", *ON)
        assert [each["nil"] for each in form["returns"]] == [False, True, True, True]
        assert form["returns"][0]["reported"][0]["percent"] == "150.0278"
        shown = staffing("agency", path, *ON).stdout
        assert "nil return, due by 2025-10-30" in shown
        assert "150.0278 %" in shown
        refused(staffing("agency", path, "--year", "2025"), 2, "2025-26")

    def test_the_calendar_knows_what_was_done(self, tmp_path: Path) -> None:
        sealed, plan, advice = tmp_path / "done.json", tmp_path / "plan.toml", tmp_path / "advice.toml"
        assert staffing("assess", written(tmp_path), *ON, "--complete", sealed).exit_code == 0
        write_record(CalendarPlan.model_validate({"year": "2025-26", "wards": ["A", "B"]}), plan)
        write_record(test_advice.log(), advice)
        form = machine("calendar", plan, "--completed", sealed, "--advice", advice, *ON)
        method = {each["about"]: each["state"] for each in form["due"] if each["what"].endswith("method completed")}
        assert method == {"A": "done", "B": "ahead"}
        assert "2026-04-30" in staffing("calendar", plan, *ON).stdout
        sealed.write_text(sealed.read_text().replace("Fill the vacancy", "Leave the vacancy"))
        refused(staffing("calendar", plan, "--completed", sealed, *ON), 2, "altered after it was completed")


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    refused(staffing("assess", written(tmp_path), "--on", "soon"), 2, "YYYY-MM-DD")
