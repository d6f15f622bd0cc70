"""No export says why somebody is away, or what was agreed with whom and why."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from roster.files import export_calendars, export_excel, export_page, export_picture
from roster.ward import AbsenceKind, AgreedPattern
from tests.roster.reports.busy import busy_roster, busy_rulebook, day

STAMP = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)
AUTHORITY = "Letter of 4 May from occupational health"
KINDS: tuple[str, ...] = get_args(AbsenceKind)
PATTERNS: tuple[dict[str, Any], ...] = (
    {"effect": "only duties", "duties": "E"},
    {"effect": "no duties", "tags": "night"},
    {"effect": "days off", "weekdays": "Mon"},
    {"effect": "days only", "weekdays": "Tue"},
    {"effect": "hours", "not_before": "09:00"},
    {"effect": "anchor", "duty": "L", "weekdays": "Wed"},
    {"effect": "shifts per week", "most": 1},
    {"effect": "weekend share", "most": 0, "of": 2},
    {"effect": "away", "away_start": day(8), "away_end": day(9)},
    {"effect": "time free", "free_from": "12:30", "free_until": "14:00", "weekdays": "Fri"},
    {"effect": "most duties", "tags": "night", "most": 2},
    {"effect": "most in a row", "most": 3},
    {"effect": "hours per week", "most_minutes": 1200},
    {"effect": "breaks", "least_break": 30},
    {"effect": "rotation", "duties": "E", "least": 1, "since": day(0), "due": day(9)},
    {"effect": "no skill", "skill": "PMVA"},
    {"effect": "weekends by consent"},
)
ORDINARY = {"other", "special leave", "hours", "away", "anchor", "breaks", "rotation"}
"""Words that exports have for reasons of their own: everyday speech, the title of the policy behind the rule on
absence, the rules on breaks and rotation, text-anchor in a picture. That they give nothing away, the comparisons below
show."""


def _exports(folder: Path, **changes: Any) -> dict[str, bytes]:
    """Every file that is exported, a workbook by its parts."""
    rulebook = busy_rulebook(**changes)
    roster = busy_roster(rulebook, R3="N N - L E E N", H2="N N")
    export_excel(rulebook, roster, folder / "roster.xlsx", STAMP)
    export_page(rulebook, roster, folder / "roster.html")
    export_picture(rulebook, roster, folder / "roster.svg")
    export_calendars(rulebook, roster, folder / "calendars", STAMP)
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with zipfile.ZipFile(io.BytesIO(files.pop("roster.xlsx"))) as book:
        return files | {name: book.read(name) for name in book.namelist()}


def _absence(kind: str) -> list[dict[str, Any]]:
    return [{"person": "H2", "start": day(0), "end": day(6), "kind": kind}]


def _pattern(effect: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    return [{"person": "R3", "standing": "protected", **effect, **more}]


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder


def test_every_effect_is_tried() -> None:
    schema = TypeAdapter(AgreedPattern).json_schema()
    assert {pattern["effect"] for pattern in PATTERNS} == set(schema["discriminator"]["mapping"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_of_an_absence_changes_no_byte(kind: str, tmp_path: Path) -> None:
    plain = _exports(_folder(tmp_path, "plain"), absence=_absence("other"))
    given = _exports(_folder(tmp_path, "given"), absence=_absence(kind))
    assert given == plain
    if kind not in ORDINARY:
        assert not any(kind.encode() in content.lower() for content in given.values())


@pytest.mark.parametrize("effect", PATTERNS, ids=lambda pattern: str(pattern["effect"]))
def test_the_authority_of_a_pattern_changes_no_byte_and_its_effect_is_not_told(
    effect: dict[str, Any], tmp_path: Path
) -> None:
    plain = _exports(_folder(tmp_path, "plain"), patterns=_pattern(effect))
    given = _exports(_folder(tmp_path, "given"), patterns=_pattern(effect, authority=AUTHORITY, review=day(3)))
    assert given == plain
    said = [name for name, content in given.items() if str(effect["effect"]).encode() in content.lower()]
    assert effect["effect"] in ORDINARY or said == []
