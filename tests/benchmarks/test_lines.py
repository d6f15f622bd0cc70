from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.lines import LineError, Step, append_line, read_lines
from tests.benchmarks.results import line

KEYS = [
    "set",
    "instance",
    "solver",
    "seed",
    "seconds",
    "workers",
    "status",
    "objective",
    "bound",
    "first_feasible_s",
    "trace",
    "roster",
]


def test_lines_are_read_back_in_order(tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.jsonl"
    lines = [line(seed=1), line(seed=2, status="unknown", objective=None, first_feasible_s=None, roster=None)]
    assert read_lines(path) == []
    for each in lines:
        append_line(path, each)
    assert read_lines(path) == lines


def test_a_line_is_one_json_object_with_the_fields_of_the_interface(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    append_line(path, line())
    (text,) = path.read_text().splitlines()
    written = json.loads(text)
    assert list(written) == KEYS
    assert written["trace"] == [[0.5, 700, None], [2.0, 610, 600]]
    assert written["roster"] == {"A": ["", "D"]}


@given(data=st.data())
@settings(deadline=None, max_examples=40)
def test_a_file_cut_anywhere_loses_only_the_cut_line(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("cut") / "out.jsonl"
    append_line(path, line(seed=1))
    kept = path.stat().st_size
    append_line(path, line(seed=2))
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(kept, len(whole) - 1))])
    assert read_lines(path) == [line(seed=1)]
    append_line(path, line(seed=3))
    assert read_lines(path) == [line(seed=1), line(seed=3)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "out.jsonl, line 2: the line: Invalid JSON"),
        ('{"set": "nrp24"}', "out.jsonl, line 2: instance: Field required"),
    ],
)
def test_a_broken_line_in_the_middle_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "out.jsonl"
    append_line(path, line(seed=1))
    path.write_text(path.read_text() + text + "\n")
    append_line(path, line(seed=2))
    with pytest.raises(LineError, match=message):
        read_lines(path)


def test_a_trace_may_tell_who_made_each_improvement(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    trace = [[0.5, 700, None, "annealing"], [2.0, 610, 600, None], [3.0, 605, 600]]
    append_line(path, line(trace=trace))
    (read,) = read_lines(path)
    assert json.loads(path.read_text())["trace"] == trace
    assert read.steps == (Step(0.5, 700, None, "annealing"), Step(2.0, 610, 600), Step(3.0, 605, 600))
