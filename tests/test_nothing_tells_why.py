"""Nothing written, printed or logged says why somebody is away, on whose word a pattern stands, or who asks leave."""

from __future__ import annotations

import datetime as dt
import io
import logging
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from api.cli import app
from roster.files import (
    export_calendars,
    export_excel,
    export_page,
    export_picture,
    write_roster,
    write_ward,
)
from roster.rules import Rulebook
from roster.ward import AbsenceKind, Ward
from tests.roster.files.ward_documents import patterns
from tests.roster.reports.busy import busy_roster
from tests.wards import day, small_ward

STAMP = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)
TOLD = "Zebra7"
"""What stands wherever the ward file has room for words: no one would write it by chance."""
KINDS: tuple[str, ...] = get_args(AbsenceKind)
ALL = ("E", "L", "N", "LD", "LN", "ST")


def ward_with(effects: list[dict[str, Any]], kind: str, reason: str) -> Ward:
    """The small ward, on which reasons stand in every field that could hold one."""
    calendar = {"id": "schools", "title": reason, "first": day(-400), "last": day(400), "dates": str(day(3))}
    return small_ward(
        patterns=[line | {"authority": reason} for line in effects],
        calendars=[calendar | {"source": reason}],
        absence=[{"person": "H2", "start": day(0), "end": day(6), "kind": kind}],
        leave_requests=[{"id": reason, "person": "R1", "asked": day(0), "days": str(day(8))}] if reason == TOLD else [],
        wishes=[],
        locks=[],
    )


def everything(ward: Ward, folder: Path) -> dict[str, bytes]:
    """Every file that is made of a roster, a workbook by its parts, and what the commands print."""
    rulebook = Rulebook.of(ward)
    roster = busy_roster(rulebook, R3="N N - L E E N", H2="N N")
    write_ward(ward, folder / "ward.json")
    write_roster(roster, folder / "roster.json")
    written = folder / "written"
    written.mkdir()
    export_page(rulebook, roster, written / "roster.html")
    export_picture(rulebook, roster, written / "roster.svg")
    export_calendars(rulebook, roster, written / "calendars", STAMP)
    export_excel(rulebook, roster, written / "roster.xlsx", STAMP)
    files = {str(path.relative_to(written)): path.read_bytes() for path in written.rglob("*") if path.is_file()}
    with zipfile.ZipFile(io.BytesIO(files.pop("roster.xlsx"))) as book:
        files |= {name: book.read(name) for name in book.namelist()}
    files["roster.json"] = (folder / "roster.json").read_bytes()
    files["origins"] = repr([term.origin for term in rulebook.table.terms]).encode()
    return files | dict(_printed(folder))


def _printed(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What the commands say of the ward and the roster, and of a roster that does not fit."""
    ward, roster, other = (str(folder / name) for name in ("ward.json", "roster.json", "nothing.json"))
    commands = (
        ("check", ward, roster),
        ("check", ward, roster, "--json"),
        ("check", ward, other),
        ("reviews", ward, "--on", "2026-11-02"),
        ("leave", "dependants", ward, "R1", "2026-11-05", "--roster", roster),
    )
    for number, words in enumerate(commands):
        result = CliRunner().invoke(app, list(words))
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        yield f"{words[0]} {number}", result.output.replace(str(folder), "").encode()


DRAWN = patterns("R3", ALL, ("night", "long")).map(
    lambda line: {name: value for name, value in line.items() if name not in {"authority", "review"}}
)


@pytest.mark.slow
@given(drawn=st.lists(DRAWN, max_size=3), kind=st.sampled_from(KINDS))
@settings(deadline=None, max_examples=5, phases=[Phase.generate])
def test_no_reason_changes_a_byte_of_anything_that_is_written(drawn: list[dict[str, Any]], kind: str) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        plain = everything(ward_with(drawn, "other", "plain"), Path(one))
        told = everything(ward_with(drawn, kind, TOLD), Path(other))
    assert {name for name in plain if plain[name] != told[name]} == set()
    assert not any(TOLD.encode() in content for content in told.values())


def test_no_reason_reaches_a_file_a_page_or_a_log(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    effects = [{"person": "R3", "standing": "protected", "effect": "no duties", "tags": "night"}]
    with caplog.at_level(logging.DEBUG):
        written = everything(ward_with(effects, "sickness", TOLD), tmp_path)
    assert not any(TOLD.encode() in content or b"sickness" in content for content in written.values())
    assert TOLD not in caplog.text
    assert "sickness" not in caplog.text


@pytest.mark.parametrize("noun", ["absence", "patterns", "calendars", "leave_requests"])
def test_no_reason_is_shown_with_a_noun_or_in_an_error(noun: str) -> None:
    effects = [{"person": "R3", "standing": "protected", "effect": "no duties", "tags": "night"}]
    for line in getattr(ward_with(effects, "sickness", TOLD), noun):
        assert "sickness" not in repr(line)
        assert noun in {"calendars", "leave_requests"} or TOLD not in repr(line)
