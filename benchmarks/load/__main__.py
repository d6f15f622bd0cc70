"""The command: `python -m benchmarks.load --on postgresql`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from api.storage import Database
from benchmarks.load.run import Crowd, Run
from benchmarks.load.wards import PEOPLE, wards_and_drafts
from benchmarks.machine import facts
from benchmarks.reliability.document import FOUND
from benchmarks.reliability.grounds import Ground, MissingError, database_on
from benchmarks.reliability.scene import scene

On = Annotated[Ground, typer.Option("--on", help="The database.")]
Wards = Annotated[int, typer.Option("--wards", min=1, help="Wards of 40 people in the database.")]
Managers = Annotated[int, typer.Option("--managers", min=1, help="Managers who edit, each a ward's draft.")]
Listeners = Annotated[int, typer.Option("--listeners", min=0, help="Listeners to the events of the solves.")]
Seconds = Annotated[float, typer.Option("--seconds", min=1.0, help="Seconds of edits.")]
Seed = Annotated[int, typer.Option("--seed", help="Where chance begins.")]
Out = Annotated[Path, typer.Option("--out", file_okay=False, help="Folder for what is measured.")]

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def load(
    on: On = Ground.SQLITE,
    wards: Wards = 200,
    managers: Managers = 50,
    listeners: Listeners = 200,
    seconds: Seconds = 180.0,
    seed: Seed = 1,
    out: Out = FOUND,
) -> None:
    """Measure how long edits take; exit code 1 if anything was not answered as it should be."""
    with database_on(on) as url:
        database = Database(url)
        played = scene(database, *wards_and_drafts(wards))
        database.close()
        found = Run(url, played, Crowd(managers, listeners, seconds, seed)).measured()
    asked = {"on": on, "wards": wards, "people": PEOPLE, "managers": managers, "listeners": listeners}
    text = json.dumps({**asked, "seconds": seconds, "seed": seed, **found, "machine": facts()}, indent=2)
    out.mkdir(parents=True, exist_ok=True)
    (out / f"load_{on}.json").write_text(text + "\n", "utf-8")
    typer.echo(text)
    raise typer.Exit(1 if found["others"] or found["events"]["missed"] else 0)


if __name__ == "__main__":
    try:
        app()
    except MissingError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None
