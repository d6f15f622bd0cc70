from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from benchmarks.cli import BAD_INPUT, CANCELLED, FALSE_CLAIM, app
from benchmarks.engines import SOLVERS
from benchmarks.folders import FOLDER
from benchmarks.formats.nrp24 import Employee, Instance, Requirement, Shift, write
from benchmarks.lines import append_line, read_lines
from benchmarks.machine import recorded
from benchmarks.peers import Peer
from solvers.result import Status
from tests.benchmarks.results import BEST, BEST_RESULT, line, result, solver_that_returns, tiny_folder


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A result file beside the tiny set, with a solver named `told` that finds the best roster."""
    tiny_folder(tmp_path)
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(BEST_RESULT))
    return tmp_path / "out.jsonl"


def invoke(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def run(out: Path, *more: str, set_name: str = "nrp24") -> Result:
    return invoke("run", set_name, "--instances", str(out.parent), "--solver", "told", "--out", str(out), *more)


def test_run_adds_a_line_for_each_instance(out: Path) -> None:
    found = run(out, "--seconds", "5", "--seed", "7", "--workers", "1")
    assert found.exit_code == 0
    assert [tuple(each.key) for each in read_lines(out)] == [
        ("nrp24", "Instance901", "told", 7, 5.0, 1),
        ("nrp24", "Instance902", "told", 7, 5.0, 1),
    ]
    assert "Instance901: 0.5 s, value 0, bound 0" in found.stderr
    assert "Instance902: optimal, value 0, bound 0, verified" in found.stderr


def test_run_does_not_repeat_what_is_in_the_file(out: Path) -> None:
    assert run(out, "--names", "Instance902").exit_code == 0
    again = run(out)
    assert "Instance902: already in out.jsonl" in again.stderr
    assert [each.instance for each in read_lines(out)] == ["Instance902", "Instance901"]
    run(out, "--seed", "2")
    assert [each.seed for each in read_lines(out)] == [1, 1, 2, 2]


def test_run_repeats_a_half_written_run(out: Path) -> None:
    run(out)
    out.write_bytes(out.read_bytes()[:-20])
    run(out)
    assert [each.instance for each in read_lines(out)] == ["Instance901", "Instance902"]


def test_a_false_claim_is_an_error_and_no_line(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(result(BEST, value=5)))
    found = run(out)
    assert found.exit_code == FALSE_CLAIM
    assert "error: Instance901: the solver says 5, the validator 0" in found.stderr
    assert read_lines(out) == []


def test_a_cancelled_solve_ends_the_run(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(result(None, status=Status.CANCELLED)))
    assert run(out).exit_code == CANCELLED
    assert read_lines(out) == []


def test_bad_input_is_one_message_and_exit_2(out: Path) -> None:
    def message(found: Result) -> str:
        assert found.exit_code == BAD_INPUT
        (text,) = found.stderr.splitlines()
        return text

    assert message(run(out, set_name="inrc3")).startswith("error: There is no set 'inrc3' in this version. Write one")
    assert message(run(out, "--solver", "magic")).startswith("error: There is no solver 'magic' in this version.")
    assert message(run(out, "--instances", str(out.parent / "nowhere"))).startswith("error: There is no folder")
    assert message(run(out, "--names", "Instance1")).startswith("error: Instance1.txt: there is no such file")
    (out.parent / "Instance902.txt").write_text(many_shifts(63))
    assert message(run(out, "--names", "Instance902")) == "error: 64 duties; a table holds at most 63"
    (out.parent / "Instance901.txt").write_text("SECTION_HORIZON\n")
    assert message(run(out)).startswith("error: Instance901.txt, line 1: the file ends without SECTION_SHIFTS")
    out.write_text("nothing\n")
    assert message(run(out)).startswith("error: out.jsonl, line 1: the line: Invalid JSON")
    assert message(invoke("report", str(out))).startswith("error: out.jsonl, line 1: the line: Invalid JSON")


def test_a_peer_that_is_not_installed_is_bad_input(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SOLVERS, "told", Peer("no.such.module", "no_such_solver"))
    found = run(out)
    assert found.exit_code == BAD_INPUT
    assert found.stderr == "error: no_such_solver is not installed. Write: pip install 'ward-roster[peers]'\n"
    assert read_lines(out) == []


def many_shifts(count: int) -> str:
    """An instance of one person and this many shifts."""
    names = [f"s{number}" for number in range(count)]
    ann = Employee("ann", dict.fromkeys(names, 1), 480, 0, 5, 1, 1, 1)
    cover = tuple(Requirement(0, name, 1, 100, 1) for name in names)
    return write(Instance(1, tuple(Shift(name, 480) for name in names), (ann,), (), (), cover))


def test_report_prints_one_table_over_all_files(tmp_path: Path) -> None:
    files = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    append_line(files[0], line(seed=1, objective=607))
    append_line(files[1], line(seed=2, objective=611))
    found = invoke("report", *map(str, files))
    assert found.exit_code == 0
    assert found.stdout.splitlines()[2:] == [
        "| nrp24 | Instance1 | cp-sat | 60 | 2 | 611 | 607 | 0.7% | 600 | 1.8% | 0.5 s | 1, 2 |"
    ]


STUDY = """\
title = "Tiny"
solvers = ["told"]
seconds = 5
workers = 1
seeds = [1, 2]

[sets]
nrp24 = "all"
"""


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A study of the tiny set in the folder of all sets, with a solver named `told`."""
    tiny_folder(tmp_path / "nrp24")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(BEST_RESULT))
    (tmp_path / "tiny.toml").write_text(STUDY)
    return tmp_path / "tiny.toml"


def test_a_study_writes_results_and_machine_and_is_continued(study: Path) -> None:
    out = study.parent / "out"
    assert invoke("study", str(study), "--out", str(out)).exit_code == 0
    lines = read_lines(out / "results.jsonl")
    assert [(line.seed, line.instance) for line in lines] == [
        (seed, f"Instance{number}") for seed in (1, 2) for number in (901, 902)
    ]
    assert recorded(out) is not None
    (out / "results.jsonl").write_bytes((out / "results.jsonl").read_bytes()[:-9])
    again = invoke("study", str(study), "--out", str(out))
    assert again.exit_code == 0
    assert again.stderr.count("already in results.jsonl") == 3
    assert read_lines(out / "results.jsonl") == lines


def test_a_study_that_cannot_run_is_one_message_and_exit_2(study: Path) -> None:
    out = study.parent / "out"
    found = invoke("study", "nowhere", "--out", str(out))
    assert (found.exit_code, found.stderr.startswith("error: nowhere: there is no such file")) == (BAD_INPUT, True)
    (study.parent / "out").mkdir()
    (out / "machine.json").write_text("{}")
    found = invoke("study", str(study), "--out", str(out))
    assert (found.exit_code, "Name a new folder" in found.stderr) == (BAD_INPUT, True)


def test_generate_writes_wards(tmp_path: Path) -> None:
    found = invoke("generate", "--names", "base, people-12", "--out", str(tmp_path))
    assert found.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base.toml", "people-12.toml"]
    assert "people-12.toml: 12 people, demand 95% of contract hours, 20% flexible, 8% away, seed 1" in found.stderr
    found = invoke("generate", "--names", "nobody", "--out", str(tmp_path))
    assert found.exit_code == BAD_INPUT
    assert found.stderr.startswith("error: There is no ward 'nobody' in this version. Write one of: base, ")


def test_report_writes_a_folder_with_the_machine_of_the_study(study: Path) -> None:
    out = study.parent / "out"
    invoke("study", str(study), "--out", str(out))
    found = invoke("report", str(out / "results.jsonl"), "--out", str(study.parent / "report"))
    assert found.exit_code == 0
    assert found.stdout.startswith("| set | instance |")
    assert "report.html" in found.stderr
    assert "## Machine and versions" in (study.parent / "report" / "report.md").read_text("utf-8")
