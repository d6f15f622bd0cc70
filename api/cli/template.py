"""`roster template`: a ward file to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, bad_input, fail, writing
from api.cli.outputs import writable

Target = Annotated[Path, typer.Argument(metavar="FILE", help="The file to write: .xlsx, .toml or .json.")]
Example = Annotated[str | None, typer.Option("--example", help="Fill it with an example ward instead.")]


def template(target: Target, example: Example = None) -> None:
    """Write a blank workbook to fill in, or an example ward in the form that the file's name asks for.

    Exit code 0: written; 2: there is no such example or form, or a file is there already.
    """
    from api.rostering.examples import example as example_file
    from roster.files import read_ward, write_template, write_ward

    if target.is_file():
        fail(Exit.BAD_INPUT, f"{target} is there already; give another name or move it away first.", [], as_json=False)
    writable(target, endings=(".xlsx", ".toml", ".json"))
    with bad_input(str(target), as_json=False), writing(target, as_json=False):
        if example is None:
            write_template(target)
        else:
            write_ward(read_ward(example_file(example)), target)
    typer.echo(f"Written to {target}")
