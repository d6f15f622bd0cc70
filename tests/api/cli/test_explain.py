"""`roster explain` as it is typed: words, machine form and bad questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from api.rostering.explaining import GapExplanation, WishExplanation
from roster.files import write_roster, write_ward
from tests.api.rostering.explaining.cases import day, plain_ward
from tests.wards import roster_of


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A ward with one gap and one refused wish, and its roster."""
    wish = {"id": "W1", "person": "R2", "date": day(5), "want": "off"}
    ward = plain_ward(wishes=[wish])
    paths = tmp_path / "ward.toml", tmp_path / "roster.json"
    write_ward(ward, paths[0])
    write_roster(roster_of(ward, R2="- - - - - E"), paths[1])
    return paths


def _explain(*words: object) -> Result:
    return CliRunner().invoke(app, ["explain", *(str(word) for word in words)])


def test_gaps_and_wishes_in_words_and_in_the_machine_form(files: tuple[Path, Path]) -> None:
    result = _explain(*files, "--gap", "2026-11-05T22:00", "--wish", "all", "--json")
    assert result.exit_code == 0, result.output
    gap, wish = json.loads(result.stdout)
    assert GapExplanation.model_validate(gap).needed == 1
    assert WishExplanation.model_validate(wish).wish == "W1"
    told = _explain(*files, "--wish", "W1")
    assert told.exit_code == 0, told.output
    assert "Granting it costs exactly" in told.stdout


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (("--gap", "2026-11-04T12:00"), "no gap at 2026-11-04T12:00"),
        (("--wish", "W7"), "no wish has this id"),
        (("--rule", "nonsense"), "no rule has the id"),
        (("--pattern", "3"), "patterns 1 to 0"),
        (("--gap", "midnight"), "YYYY-MM-DDTHH:MM"),
        ((), "say what to explain"),
    ],
)
def test_a_bad_question_is_bad_input(files: tuple[Path, Path], question: tuple[str, ...], words: str) -> None:
    result = _explain(*files, *question)
    assert result.exit_code == 2
    assert words in result.stderr
