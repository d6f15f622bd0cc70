"""The command line: `python -m benchmarks run`, `study`, `report` and `generate`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from benchmarks import study as studies
from benchmarks.engines import SOLVERS
from benchmarks.folders import FolderError, folder_of
from benchmarks.formats import FORMATS, FormatError, wards
from benchmarks.generate import DESIGNS, write_wards
from benchmarks.lines import Key, LineError, read_lines
from benchmarks.machine import MachineError, record, recorded
from benchmarks.peers import MissingPeerError
from benchmarks.report import PicturesError, markdown, write_report
from benchmarks.run import CancelledError
from benchmarks.series import run_series
from roster.table import TableError

FALSE_CLAIM, BAD_INPUT, CANCELLED = 1, 2, 130
"""Exit codes other than 0."""

RESULTS = "results.jsonl"
"""The name of the result file in the folder of a study."""

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.command("run")
def run_set(
    set_name: Annotated[str, typer.Argument(metavar="SET", help=", ".join(FORMATS))],
    out: Annotated[Path, typer.Option(dir_okay=False, help="JSONL file; runs that it already holds are not repeated")],
    instances: Annotated[Path | None, typer.Option(help="folder of the set; default ../shared/benchmarks/SET")] = None,
    names: Annotated[str | None, typer.Option(help="instances, separated by commas; default all")] = None,
    seconds: Annotated[float, typer.Option(min=0.0, help="limit of each run")] = 60.0,
    workers: Annotated[int, typer.Option(min=1, help="threads of each run")] = 2,
    seed: Annotated[int, typer.Option(min=0, help="seed of each run")] = 1,
    solver: Annotated[str, typer.Option(help=", ".join(SOLVERS))] = "portfolio",
) -> None:
    """Solve the instances of a set one after another and add a verified line for each to a file."""
    with _bad_input():
        _check(set_name, FORMATS, "set")
        _check(solver, SOLVERS, "solver")
        folder = folder_of(set_name, instances)
        chosen = _parted(names) or FORMATS[set_name].names(folder)
    _run((Key(set_name, name, solver, seed, seconds, workers) for name in chosen), {set_name: folder}, out)


@app.command()
def study(
    file: Annotated[str, typer.Argument(metavar="STUDY", help=f"study file, or {', '.join(studies.shipped())}")],
    out: Annotated[Path, typer.Option(file_okay=False, help=f"folder for {RESULTS}; a study in it is continued")],
) -> None:
    """Make the runs of a study one after another, seed by seed; the same command continues it."""
    with _bad_input():
        plan = studies.read_study(file)
        folders = {name: folder_of(name, None) for name in plan.sets}
        keys = list(plan.keys(folders))
        record(out)
    _run(keys, folders, out / RESULTS)


@app.command()
def report(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE.jsonl...", help="result files", exists=True, dir_okay=False)
    ],
    out: Annotated[
        Path | None, typer.Option(file_okay=False, help="folder for report.md, report.html and pictures")
    ] = None,
) -> None:
    """Print a Markdown table over result files, and write a whole report where a folder is given."""
    with _bad_input():
        lines = [line for path in files for line in read_lines(path)]
        typer.echo(markdown(lines), nl=False)
        if out is not None:
            machines = [found for folder in dict.fromkeys(path.parent for path in files) if (found := recorded(folder))]
            for path in write_report(lines, machines, out):
                _say(f"wrote {path}")


@app.command()
def generate(
    names: Annotated[str | None, typer.Option(help="wards, separated by commas; default all")] = None,
    out: Annotated[Path, typer.Option(file_okay=False, help="folder; default the set's own")] = wards.FOLDER,
) -> None:
    """Write the invented wards again, each from its design and seed."""
    with _bad_input():
        chosen = _parted(names) or tuple(DESIGNS)
        for name in chosen:
            _check(name, DESIGNS, "ward")
    for path in write_wards(out, chosen):
        _say(f"{path.name}: {DESIGNS[path.stem].words}")


def _run(keys: Iterable[Key], folders: Mapping[str, Path], out: Path) -> None:
    """Make the runs; exit as the exit codes say if a claim was false, an input was bad, or a run was cancelled."""
    try:
        with _bad_input():
            failures = run_series(keys, folders, out, _say)
    except CancelledError:
        raise typer.Exit(CANCELLED) from None
    if failures:
        raise typer.Exit(FALSE_CLAIM)


@contextmanager
def _bad_input() -> Iterator[None]:
    try:
        yield
    except _BAD as error:
        _say(f"error: {error}")
        raise typer.Exit(BAD_INPUT) from None


class _ChoiceError(ValueError):
    """A name on the command line is none of those that exist."""


_BAD = (
    FolderError,
    FormatError,
    LineError,
    MachineError,
    MissingPeerError,
    PicturesError,
    TableError,
    studies.StudyError,
    _ChoiceError,
)


def _check(name: str, choices: Mapping[str, object], what: str) -> None:
    if name not in choices:
        raise _ChoiceError(f"There is no {what} {name!r} in this version. Write one of: {', '.join(choices)}.")


def _parted(names: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",")) if names else ()


def _say(text: str) -> None:
    typer.echo(text, err=True)
