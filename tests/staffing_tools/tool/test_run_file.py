"""Tool runs and their entries in files: what is written reads back the same, and problems name their cell."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.ward import InputError
from staffing_tools.findings import located
from staffing_tools.tool import ToolRun, check_tool, read_entries, read_run, write_entries, write_run
from tests.staffing_tools.cases import FIRST, run, tool_case

codes = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,8}", fullmatch=True)
amounts = st.decimals(0, 1000, places=2)
notes = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12)
entries = st.fixed_dictionaries(
    {
        "date": st.integers(0, 400).map(lambda day: FIRST + dt.timedelta(days=day)),
        "part": codes,
        "census": st.integers(0, 400),
        "on_pass": st.integers(0, 20),
        "boarders": st.integers(0, 20),
        "levels": st.dictionaries(codes, st.integers(0, 50), max_size=4),
        "continuous": st.dictionaries(
            st.sampled_from(["1:1", "2:1", "1:2", "3:2"]),
            st.fixed_dictionaries({"patients": st.integers(1, 5), "hours": amounts}),
            max_size=3,
        ),
        "activities": st.dictionaries(codes, amounts, max_size=4),
        "note": notes,
    }
)


@st.composite
def runs(draw: st.DrawFn) -> ToolRun:
    return run(entries=draw(st.lists(entries, min_size=1, max_size=6)))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
@settings(deadline=None, max_examples=40)
@given(of=runs())
def test_entries_read_back_the_same(suffix: str, of: ToolRun) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"entries{suffix}"
        write_entries(of, path)
        assert read_entries(path).entries == of.entries


@pytest.mark.parametrize("suffix", [".json", ".toml"])
@settings(deadline=None, max_examples=40)
@given(of=runs())
def test_a_run_reads_back_the_same(suffix: str, of: ToolRun) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"run{suffix}"
        write_run(of, path)
        assert read_run(path) == of


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
def test_the_same_entries_are_the_same_file(suffix: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_entries(run(), tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


HEADINGS = "date,census,levels.L1,levels.L2,continuous.1:1.patients,continuous.1:1.hours,activities.escort"


def problems(folder: Path, text: str) -> list[str]:
    path = folder / "entries.csv"
    path.write_text(text)
    with pytest.raises(InputError) as caught:
        read_entries(path)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("02/06/2025,20,8,12,,,", "row 2, column date: may be 2025-06-02 or 2025-02-06; write the one that it is"),
        ("2025-06-02,many,8,12,,,", "row 2, column census: should be a whole number"),
        ("2025-06-02,,8,12,,,", "row 2, column census: is missing"),
        ("2025-06-02,20,8.5,12,,,", "row 2, column levels.L1: should be a whole number"),
        ("2025-06-02,20,8,12,0,3,", "row 2, column continuous.1:1.patients: should be greater than or equal to 1"),
        ("2025-06-02,20,8,12,,3,", "row 2, column continuous.1:1.patients: is missing"),
        ("2025-06-02,20,8,12,,,-1", "row 2, column activities.escort: should be greater than or equal to 0"),
    ],
)
def test_a_bad_cell_is_named(row: str, said: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f"{HEADINGS}\n{row}\n")
    assert problem.startswith(said)


def test_a_ratio_that_is_none_is_named(tmp_path: Path) -> None:
    text = "date,census,continuous.lots.patients,continuous.lots.hours\n2025-06-02,20,1,2\n"
    (problem,) = problems(tmp_path, text)
    assert problem.startswith("row 2, column continuous: is not a ratio of staff to patients")


def test_findings_name_the_row_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text("date;census;levels.L1\n\n2025-06-02;20;20\n2025-06-03;23;23\n")
    table = read_entries(path)
    assert [entry.census for entry in table.entries] == [20, 23]
    findings = located(check_tool(tool_case(run(entries=table.entries))), table.name)
    (crowded,) = (finding for finding in findings if finding.code == "census-above-beds")
    assert crowded.words.startswith("error: 2025-06-03: row 4, column census: 23 patients, 20 beds")


def test_findings_name_the_sheet_of_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "entries.xlsx"
    write_entries(run(), path)
    table = read_entries(path)
    assert table.name(("entries", 2, "levels", "L3")) == ("sheet entries, row 4, column levels.L3",)
    assert table.name(("entries", 2, "levels")) == ("sheet entries, row 4, column levels",)
    assert table.name(("dates",)) == ("dates",)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"parts": [{"code": "D", "title": "Day", "hours": 12}]}, "do not make up 24"),
        (
            {
                "parts": [
                    {"code": "D", "title": "Day", "hours": 12, "share": 0.6},
                    {"code": "N", "title": "Night", "hours": 12, "share": 0.6},
                ]
            },
            "do not make up 1",
        ),
        ({"parts": [{"code": "D", "title": "Half", "hours": 12}] * 2}, "the same code"),
        ({"schema": 2}, "is a version of this file that this program does not read"),
        ({"scoring": {"second_scored": 1, "agreed": 2}}, "more scores agreed"),
    ],
)
def test_an_unsound_run_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        run(**fields)
