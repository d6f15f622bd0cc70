"""The command line: `python -m benchmarks run` and `python -m benchmarks report`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from benchmarks.engines import SOLVERS, Solver
from benchmarks.folders import FolderError, folder_of
from benchmarks.formats import FORMATS, FormatError, Problem
from benchmarks.lines import Key, LineError, append_line, read_lines
from benchmarks.peers import MissingPeerError
from benchmarks.report import markdown
from benchmarks.run import CancelledError, run
from benchmarks.verify import MismatchError
from roster.table import TableError
from solvers.result import OnProgress

FALSE_CLAIM, BAD_INPUT, CANCELLED = 1, 2, 130
"""Exit codes other than 0."""

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)

T = TypeVar("T")


@app.command("run")
def run_set(
    set_name: Annotated[str, typer.Argument(metavar="SET", help=", ".join(FORMATS))],
    out: Annotated[Path, typer.Option(dir_okay=False, help="JSONL file; runs that it already holds are not repeated")],
    instances: Annotated[Path | None, typer.Option(help="folder of the set; default ../shared/benchmarks/SET")] = None,
    names: Annotated[str | None, typer.Option(help="instances, separated by commas; default all")] = None,
    seconds: Annotated[float, typer.Option(min=0.0, help="limit of each run")] = 60.0,
    workers: Annotated[int, typer.Option(min=1, help="threads of each run")] = 2,
    seed: Annotated[int, typer.Option(min=0, help="seed of each run")] = 1,
    solver: Annotated[str, typer.Option(help=", ".join(SOLVERS))] = "cp-sat",
) -> None:
    """Solve the instances of a set one after another and add a verified line for each to a file."""
    with _bad_input():
        format_ = _choice(FORMATS, set_name, "set")
        solve = _choice(SOLVERS, solver, "solver")
        folder = folder_of(set_name, instances)
        done = {line.key for line in read_lines(out)}
        chosen = [name.strip() for name in names.split(",")] if names else format_.names(folder)
    failures = 0
    for key in (Key(set_name, name, solver, seed, seconds, workers) for name in chosen):
        if key in done:
            _say(f"{key.instance}: already in {out.name}")
            continue
        with _bad_input():
            problem = format_.load(folder, key.instance)
            failures += not _added(key, problem, solve, out)
    if failures:
        raise typer.Exit(FALSE_CLAIM)


@app.command()
def report(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE.jsonl...", help="result files", exists=True, dir_okay=False)
    ],
) -> None:
    """Print a Markdown table over result files."""
    with _bad_input():
        lines = [line for path in files for line in read_lines(path)]
    typer.echo(markdown(lines), nl=False)


def _added(key: Key, problem: Problem, solve: Solver, out: Path) -> bool:
    """Run once and add the line; false if the solver made a false claim, which is no line."""
    try:
        line = run(key, problem, solve, _listener(key.instance))
    except MismatchError as error:
        _say(f"error: {error}")
        return False
    except CancelledError:
        raise typer.Exit(CANCELLED) from None
    append_line(out, line)
    _say(f"{line.instance}: {line.status}, {_standing(line.objective, line.bound)}, verified")
    return True


@contextmanager
def _bad_input() -> Iterator[None]:
    try:
        yield
    except (FolderError, FormatError, LineError, MissingPeerError, TableError, _ChoiceError) as error:
        _say(f"error: {error}")
        raise typer.Exit(BAD_INPUT) from None


class _ChoiceError(ValueError):
    """A name on the command line is none of those that exist."""


def _choice(choices: Mapping[str, T], name: str, what: str) -> T:
    if name not in choices:
        raise _ChoiceError(f"There is no {what} {name!r} in this version. Write one of: {', '.join(choices)}.")
    return choices[name]


def _listener(name: str) -> OnProgress:
    return lambda step: _say(f"{name}: {step.seconds:.1f} s, {_standing(step.value, step.bound)}")


def _standing(value: int | None, bound: int | None) -> str:
    return f"value {'none' if value is None else value}, bound {'none' if bound is None else bound}"


def _say(text: str) -> None:
    typer.echo(text, err=True)
