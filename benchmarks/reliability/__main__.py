"""The command: `python -m benchmarks.reliability kills --on sqlite --runs 200`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks.machine import facts
from benchmarks.reliability.document import FOUND, PAGE, page
from benchmarks.reliability.faults import database_away, full_disk
from benchmarks.reliability.grounds import Ground, MissingError, database_on
from benchmarks.reliability.run import Findings, Trial
from roster.files.atomic import write_whole

On = Annotated[Ground, typer.Option("--on", help="The database.")]
Runs = Annotated[int, typer.Option("--runs", min=1, help="How often something is killed.")]
Times = Annotated[int, typer.Option("--times", min=1, help="How often it befalls the service.")]
Services = Annotated[int, typer.Option("--services", min=1, help="Services on the one database.")]
Cluster = Annotated[bool, typer.Option("--cluster", help="Do the jobs on a Dask cluster of two workers, killed too.")]
Seed = Annotated[int, typer.Option("--seed", help="Where chance begins.")]
Out = Annotated[Path, typer.Option("--out", file_okay=False, help="Folder for what is found.")]

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.command()
def kills(
    on: On = Ground.SQLITE,
    runs: Runs = 200,
    services: Services = 1,
    cluster: Cluster = False,
    seed: Seed = 1,
    out: Out = FOUND,
) -> None:
    """Kill services, children, solvers, clusters at random; exit code 1 if anything was lost, doubled or left over."""
    name = "cluster" if cluster else "kills" if services == 1 else "services"
    with database_on(on) as url:
        trial = Trial(url, seed, services, (1, 1) if cluster else ())
        findings = trial.run(runs, lambda found: _write(found, out, name, on, seed))
    _keep(findings, out, name, on, seed)


@app.command()
def disk(times: Times = 5, seed: Seed = 1, out: Out = FOUND) -> None:
    """Fill the disk of a SQLite database, again and again; exit code 1 if anything was lost, doubled or left over."""
    _keep(full_disk(times, seed), out, "disk", Ground.SQLITE, seed)


@app.command()
def away(times: Times = 5, seed: Seed = 1, out: Out = FOUND) -> None:
    """Crash PostgreSQL under the service; exit code 1 if anything was lost, doubled or left over."""
    _keep(database_away(times, seed), out, "away", Ground.POSTGRESQL, seed)


@app.command()
def document(out: Out = FOUND) -> None:
    """Write docs/reliability.md from what was found."""
    PAGE.write_text(page(out), "utf-8")
    typer.echo(f"Written to {PAGE}.")


def _keep(findings: Findings, out: Path, trial: str, on: Ground, seed: int) -> None:
    """Write down what was found, and say it."""
    typer.echo(json.dumps(_write(findings, out, trial, on, seed), indent=2))
    raise typer.Exit(1 if findings.wrong else 0)


def _write(findings: Findings, out: Path, trial: str, on: Ground, seed: int) -> dict[str, Any]:
    """Write down what is found so far."""
    found: dict[str, Any] = {
        "trial": trial,
        "on": on,
        "runs": findings.kills.total(),
        "seed": seed,
        **findings.plain(),
        "machine": facts(),
    }
    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / f"{trial}-{on}.json", (json.dumps(found, indent=2) + "\n").encode())
    return found


if __name__ == "__main__":
    try:
        app()
    except MissingError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None
