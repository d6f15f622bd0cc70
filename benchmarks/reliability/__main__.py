"""The command: `python -m benchmarks.reliability --runs 200 --db URL`. The database must be one that may be filled."""

from __future__ import annotations

from typing import Annotated

import typer

from api.storage import Database
from api.storage.migrations import upgrade
from benchmarks.reliability.run import Trial

Runs = Annotated[int, typer.Option("--runs", min=1, help="How often something is killed.")]
Db = Annotated[str, typer.Option("--db", metavar="URL", help="An empty database for this alone.")]
Seed = Annotated[int, typer.Option("--seed", help="Where chance begins.")]


def reliability(db: Db, runs: Runs = 200, seed: Seed = 1) -> None:
    """Kill services, children and solvers at random moments; exit code 1 if anything was lost, doubled or left over."""
    database = Database(db)
    upgrade(database)
    database.close()
    trial = Trial(db, seed)
    findings = trial.run(runs)
    kills = ", ".join(f"{number} of {name}" for name, number in sorted(findings.kills.items()))
    states = ", ".join(f"{number} {state}" for state, number in sorted(trial.census.states().items()))
    typer.echo(f"{runs} kills in {findings.seconds:.0f} s: {kills}")
    typer.echo(f"{len(trial.census.asked)} jobs: {states}")
    typer.echo(f"audit trail whole: {findings.audit_rows} rows")
    typer.echo(f"wrong: {len(findings.wrong)}")
    for line in findings.wrong[:20]:
        typer.echo(f"  {line}")
    raise typer.Exit(1 if findings.wrong else 0)


if __name__ == "__main__":
    typer.run(reliability)
