"""`roster audit`: the audit trail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.options import AsJson
from api.cli.service.options import Db, database_in

if TYPE_CHECKING:
    from api.storage import Database

app = typer.Typer(name="audit", help="The audit trail of the service.", no_args_is_help=True)

Expect = Annotated[
    str | None,
    typer.Option("--expect", metavar="DIGEST", help="A digest kept from before, which the trail must still hold."),
]


@app.command("verify")
def verify(db: Db = None, expect: Expect = None, as_json: AsJson = False) -> None:
    """Prove that no row of the audit trail was changed, removed or put between others.

    The digest of the last row is printed; kept elsewhere and given to --expect, it also proves that no rows at the end
    are missing. Exit code 0; 2: the database cannot be used; 5: the trail is broken, and the first row is named.
    """
    with database_in(db, as_json=as_json) as database:
        show_trail(database, expect, as_json=as_json)


def show_trail(database: Database, expect: str | None, *, as_json: bool) -> None:
    """Print what there is to say of the trail; ends the command where it is broken."""
    from api.storage.audit import BrokenError
    from api.storage.audit import verify as prove

    try:
        with database.read() as session:
            found = prove(session, database.installation[0], expect)
    except BrokenError as error:
        fail(Exit.NOT_MADE, "The audit trail is broken:", [(f"row {error.number}", error.why)], as_json=as_json)
    if as_json:
        typer.echo(json.dumps({"rows": found.rows, "head": found.head}))
    else:
        typer.echo(f"The audit trail is whole: {found.rows} rows, the last of digest {found.head}.")
