"""`roster leave` and `roster reviews` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from roster.files import read_ward, write_roster, write_ward
from tests.api.cli.typing_in import run
from tests.roster.leave.caring import caring_ward, rostered
from tests.wards import day, small_ward


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    ward = caring_ward()
    write_ward(ward, tmp_path / "ward.toml")
    write_roster(rostered(ward), tmp_path / "roster.json")
    return tmp_path / "ward.toml", tmp_path / "roster.json"


def test_the_answer_in_words(files: tuple[Path, Path]) -> None:
    ward, roster = files
    result = run("leave", "carers", ward, "C1", "--roster", roster, "--on", day(0))
    assert result.exit_code == 0, result.output
    assert "It may not be refused" in result.stdout
    assert "in writing by Mon 9 Nov" in result.stdout
    assert "to dates up to Thu 10 Dec" in result.stdout
    assert "Offer 1: Thu 12 Nov: frees 7.5 h of duty, leaves nothing uncovered." in result.stdout


def test_the_answer_in_the_machine_form(files: tuple[Path, Path]) -> None:
    ward, roster = files
    form = json.loads(run("leave", "carers", ward, "C1", "--roster", roster, "--on", day(0), "--json").stdout)
    assert form["verdict"] == "may be postponed"
    assert form["price"]["uncovered_minutes"] == 480
    assert form["offers"][0]["days"] == ["2026-11-12"]
    assert form["absences"] == [
        {"person": "R1", "start": "2026-11-10", "end": "2026-11-10", "start_time": "00:00", "end_time": "24:00"}
    ]


def test_without_a_roster_it_is_granted(files: tuple[Path, Path]) -> None:
    result = run("leave", "carers", files[0], "C1", "--on", day(0))
    assert "Granted" in result.stdout


@pytest.mark.parametrize(("take", "date"), [(0, day(8)), (1, day(10))])
def test_the_ward_is_written_with_the_leave_as_asked_or_as_offered(
    files: tuple[Path, Path], tmp_path: Path, take: int, date: object
) -> None:
    ward, roster = files
    out = tmp_path / "new.toml"
    words = ("leave", "carers", ward, "C1", "--roster", roster, "--on", day(0), "--out", out, "--take", take)
    assert run(*words).exit_code == 0
    (absence,) = read_ward(out).absence
    assert (absence.person, absence.kind, absence.start) == ("R1", "carers leave", date)
    assert read_ward(out).leave_requests == ()
    assert read_ward(ward) == caring_ward()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("C9",), "no request has the id"),
        (("C1", "--take", "99"), "offers"),
        (("C1", "--on", "soon"), "YYYY-MM-DD"),
    ],
)
def test_bad_input_ends_with_2(files: tuple[Path, Path], words: tuple[str, ...], told: str) -> None:
    result = run("leave", "carers", files[0], *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_ward_file_is_never_written_over(files: tuple[Path, Path]) -> None:
    result = run("leave", "carers", files[0], "C1", "--on", day(0), "--out", files[0])
    assert result.exit_code == 2
    assert read_ward(files[0]) == caring_ward()


def test_an_emergency_says_that_a_repair_is_due_and_gives_the_absence(files: tuple[Path, Path], tmp_path: Path) -> None:
    ward, roster = files
    out = tmp_path / "away.json"
    words = ("leave", "dependants", ward, "R1", day(8), day(9), "--roster", roster)
    told = run(*words, "--out", out)
    assert told.exit_code == 0, told.output
    assert f"roster repair {ward} {roster} --absent R1 2026-11-10 2026-11-11" in told.stdout
    assert "E on Tue 10 Nov needs somebody else" in told.stdout
    assert [(line.person, line.kind) for line in read_ward(out).absence] == [("R1", "dependants leave")]
    form = json.loads(run(*words, "--json").stdout)
    assert form["repair_due"] is True
    assert form["absence"]["person"] == "R1"
    assert "kind" not in form["absence"]


def test_an_emergency_of_somebody_unknown_ends_with_2(files: tuple[Path, Path]) -> None:
    result = run("leave", "dependants", files[0], "X9", day(8))
    assert result.exit_code == 2
    assert "nobody has this id" in result.stderr


def test_reviews_in_words_and_in_the_machine_form(tmp_path: Path) -> None:
    path = tmp_path / "ward.toml"
    consent = {"person": "H1", "standing": "agreed", "effect": "weekends by consent", "review": day(10)}
    write_ward(small_ward(patterns=[consent | {"authority": "Letter 7"}]), path)
    result = run("reviews", path, "--on", day(0), "--by", day(30))
    assert result.exit_code == 0, result.output
    assert "agreed pattern 1" in result.stdout
    assert "Letter 7" not in result.stdout
    form = json.loads(run("reviews", path, "--on", day(0), "--by", day(30), "--json").stdout)
    assert form["reviews"] == [
        {
            "people": ["H1"],
            "name": "agreed pattern 1",
            "words": "weekends by consent",
            "review": "2026-11-12",
            "state": "due",
            "waives": "weekends-off",
        }
    ]
    assert "Nothing is due" in run("reviews", path, "--on", day(0), "--by", day(9)).stdout
