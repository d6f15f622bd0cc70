"""The commands of the Act's other duties, over the invented year of Ward A."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from roster.ward import InputError
from staffing_tools.files import read_record
from staffing_tools.method import CompletedRecord
from tests.api.cli.staffing.test_staffing import YEAR, machine, refused, staffing

ON = ("--on", "2026-11-20")
REAL_TIME = ("--real-time", YEAR / "real-time.toml", "--shifts", YEAR / "real-time.csv")
LOGS = (
    *REAL_TIME,
    *("--escalation", YEAR / "escalation.toml", "--plans", YEAR / "plans.toml", "--lead", YEAR / "lead.toml"),
    *("--training", YEAR / "training.toml", "--completed", YEAR / "completed.json"),
)


def altered(name: str, folder: Path, old: str, new: str) -> Path:
    """A file of the example with some words changed."""
    path = folder / name
    text = (YEAR / name).read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return path


class TestRealTime:
    LOG = (YEAR / "real-time.toml", "--shifts", YEAR / "real-time.csv", *ON)

    def test_required_against_actual_colours_and_red_shifts(self) -> None:
        form = machine("real-time", *self.LOG)
        assert form["summary"]["assessed"] == len(form["shifts"]) == 1095
        assert [each["role"] for each in form["roles"]] == ["HCSW", "RN"]
        for when in ("before", "after"):
            for colour, count in form["summary"][when].items():
                assert sum(month[when][colour] for month in form["months"]) == count
        assert sum(len(run["shifts"]) for run in form["red_runs"]) == form["summary"]["after"]["red"]
        shown = staffing("real-time", *self.LOG).stdout
        assert "Longest run of red shifts: 1 in a row, 2026-10-24 N." in shown
        assert "HCSW 3 of 3, RN 0 of 2" in shown

    def test_some_of_its_days(self) -> None:
        form = machine("real-time", *self.LOG, "--first", "2026-10-01", "--last", "2026-10-31")
        assert form["summary"]["expected"] == 93
        assert {each["date"][:7] for each in form["findings"]} == {"2026-10"}
        refused(staffing("real-time", *self.LOG, "--first", "2027-01-01"), 2, "give dates within")

    def test_a_finding_names_the_row_and_column_of_the_table(self, tmp_path: Path) -> None:
        table = altered("real-time.csv", tmp_path, "e-1024-n", "")
        log = ("real-time", YEAR / "real-time.toml", "--shifts", table, *ON)
        (error,) = [each for each in machine(*log)["findings"] if each["severity"] == "error"]
        assert (error["code"], error["date"]) == ("not-escalated", "2026-10-24")
        assert "real-time.csv: row 1072, column escalation" in error["place"]


class TestEscalation:
    def test_chains_are_told_and_closed(self) -> None:
        form = machine("escalation", YEAR / "escalation.toml", *REAL_TIME, *ON)
        assert {each["state"] for each in form["escalations"]} == {"decided"}
        assert [each["not_told"] for each in form["escalations"] if each["not_told"]] == []
        assert {each["severity"] for each in form["findings"]} == {"information"}

    def test_who_is_not_told_is_named_by_pseudonym(self, tmp_path: Path) -> None:
        log = altered(
            "escalation.toml", tmp_path, ', {person = "L01", step = 3, sent_at', ', {person = "R99", step = 3, sent_at'
        )
        shown = staffing("escalation", log, *ON).stdout
        assert "1 not told" in shown
        assert "escalations.e-1024-n.notifications: not told of the decision of step 3: L01" in shown

    def test_what_was_taken_out_is_found(self, tmp_path: Path) -> None:
        log = altered("escalation.toml", tmp_path, "Patients should have been moved", "Nobody should have been moved")
        found = machine("escalation", log, "--earlier", YEAR / "escalation.toml", *ON)["findings"]
        assert "disagreement-lost" in [each["code"] for each in found]

    def test_an_escalation_that_a_shift_names_is_looked_for(self, tmp_path: Path) -> None:
        log = altered("escalation.toml", tmp_path, 'id = "e-1024-n"', 'id = "e-1024-x"')
        found = machine("escalation", log, *REAL_TIME, *ON)["findings"]
        assert "escalation-unknown" in [each["code"] for each in found if each["severity"] == "error"]

    def test_tables_of_shifts_belong_to_logs(self) -> None:
        refused(staffing("escalation", YEAR / "escalation.toml", *REAL_TIME[2:]), 2, "give a --shifts for each")


class TestRisks:
    def test_themes_by_rolling_window_with_their_plans(self) -> None:
        themes = machine("risks", YEAR / "escalation.toml", *REAL_TIME, "--plans", YEAR / "plans.toml", *ON)["themes"]
        assert [each["kind"] for each in themes] == ["patients", "quality of care", "red shift", "staff wellbeing"]
        assert [each["severe"] for each in themes if each["severe"]] == [["e-1024-n"]]
        assert all(each["planned"] for each in themes)
        for theme in themes:
            for window in theme["windows"]:
                inside = [each for each in theme["risks"] if window["first"] <= each["date"] <= window["last"]]
                assert len(inside) >= window["most"] == len(inside)

    def test_a_theme_without_a_plan_is_an_error(self) -> None:
        shown = staffing("risks", YEAR / "escalation.toml", *ON).stdout
        assert shown.count("nothing is planned against it") == 3


class TestAdvice:
    def test_departures_and_the_four_reports(self) -> None:
        form = machine("advice", YEAR / "advice.toml", "--year", "2026-27", *ON)
        assert [each["given_on"] for each in form["reports"]] == ["2026-07-22", "2026-10-21", None, None]
        assert [each["departures"] for each in form["decisions"]][1][0]["owed"] == []

    def test_the_report_of_a_quarter_is_a_document(self, tmp_path: Path) -> None:
        out = tmp_path / "report.html"
        result = staffing("advice", YEAR / "advice.toml", "--quarter", "2026-11-01", *LOGS, "--out", out, *ON)
        assert result.exit_code == 0, result.output
        text = out.read_text()
        assert "nursing, 2026-10-01 to 2026-12-31" in text
        assert "risks escalated: 6" in text
        assert text.index("s.12IA") < text.index("s.12IF Clinical") < text.index("s.12IL")
        refused(staffing("advice", YEAR / "advice.toml", "--profession", "x", "--out", out), 2, "known: nursing")


def test_time_to_lead_by_leader_and_period() -> None:
    form = machine("lead", YEAR / "lead.toml")
    assert (form["whole"]["agreed"], form["whole"]["worked"], form["whole"]["share"]) == ("144", "136", "17/18")
    assert [each["hours"] for each in form["periods"][0]["lost"]] == ["4", "4"]
    assert "94.44 %" in staffing("lead", YEAR / "lead.toml").stdout


def test_training_held_and_lacking() -> None:
    form = machine("training", YEAR / "training.toml", "--completed", YEAR / "completed.json", *ON)
    assert {each["code"]: each["lacking"] for each in form["courses"]} == {
        "PMVA": ["H20"],
        "BLS": [],
        "CSM": [],
        "RTS": [],
    }
    assert form["learning_hours"] == {"planned": "60.0", "used": "52.5", "cancelled": "7.5"}
    assert "courses.PMVA: PMVA: 37 of 38" in staffing("training", YEAR / "training.toml", *ON).stdout


class TestAnnual:
    def test_the_matrix_has_gaps_until_records_and_logs_fill_them(self) -> None:
        assert len(machine("annual", YEAR / "annual.toml")["gaps"]) == 7
        full = machine("annual", YEAR / "annual.toml", *LOGS, "--advice", YEAR / "advice.toml")
        assert full["gaps"] == []
        assert full["matrix"]["12IJ"] == {"board": 0, "ward-a": 1}

    @pytest.mark.parametrize("name", ["annual.html", "annual.docx"])
    def test_the_draft_is_a_document_in_the_order_of_the_act(self, name: str, tmp_path: Path) -> None:
        out = tmp_path / name
        assert staffing("annual", YEAR / "annual.toml", *LOGS, "--out", out).exit_code == 0
        assert out.read_bytes().startswith(b"<!doctype" if name.endswith("html") else b"PK")
        if name.endswith("html"):
            places = [out.read_text().index(f"<h2>s.{code}") for code in ("12IA", "12IC", "12IF", "12IJ", "12IL")]
            assert places == sorted(places)

    def test_another_ending_is_refused(self, tmp_path: Path) -> None:
        refused(staffing("annual", YEAR / "annual.toml", "--out", tmp_path / "a.md"), 2, ".html or .pdf or .docx")


class TestSealedRecord:
    def test_the_report_is_made_of_the_record_alone_and_says_what_it_lacks(self, tmp_path: Path) -> None:
        out = tmp_path / "report.html"
        result = staffing("report", YEAR / "completed.json", "--out", out)
        assert result.exit_code == 0, result.output
        assert "does not hold: counts over a longer time" in result.stdout
        text = out.read_text()
        assert read_record(YEAR / "completed.json", CompletedRecord).seal in text
        assert "Made from the completed record alone" in text
        assert "39.28" in text

    def test_it_is_the_record_or_the_assessment(self, tmp_path: Path) -> None:
        sealed = YEAR / "completed.json"
        result = staffing("report", sealed, "--completed", sealed, "--out", tmp_path / "r.html")
        refused(result, 2, "leave out --completed")

    @pytest.mark.parametrize("command", ["assess", "tool", "judgement", "simulate", "demand", "calendar", "lead"])
    def test_other_commands_say_what_it_is(self, command: str) -> None:
        refused(staffing(command, YEAR / "completed.json"), 2, "this is a completed record under its seal")

    def test_an_altered_record_makes_no_report(self, tmp_path: Path) -> None:
        sealed = altered("completed.json", tmp_path, "Vacancies of registered nurses", "No vacancies")
        refused(staffing("report", sealed, "--out", tmp_path / "r.html"), 2, "altered after it was completed")
        with pytest.raises(InputError):
            read_record(shutil.copy(YEAR / "annual.toml", tmp_path / "b.toml"), CompletedRecord)


def test_days_that_establishments_would_have_met() -> None:
    form = machine("simulate", YEAR / "assessment.toml", "--samples", 200, "--establishment", "40")
    assert [each["name"] for each in form["met"]] == ["funded", "in post", "40 WTE"]
    assert [each["wte"] for each in form["met"]] == ["36.10", "34.10", "40.00"]
    assert [each["days_met"] for each in form["met"]] == [174, 103, 269]
    for each in form["met"]:
        low, value, high = (float(each["percent"][name]) for name in ("low", "value", "high"))
        assert low <= value <= high
        assert [part["code"] for part in each["parts"]] == ["E", "L", "N"]
    refused(staffing("simulate", YEAR / "assessment.toml", "--establishment", "0.5"), 2, "less than the time to lead")
    refused(staffing("simulate", YEAR / "assessment.toml", "--establishment", "many"), 2, "write WTE as a number")
