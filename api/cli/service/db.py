"""`roster db`: the form of the database."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.service.options import Db, database_in

app = typer.Typer(name="db", help="The database of the service.", no_args_is_help=True)

GrantTo = Annotated[
    str | None,
    typer.Option(
        "--grant-to",
        metavar="ROLE",
        help="On PostgreSQL, the role that the service works under; it may add to the audit trail and not change it.",
    ),
]


@app.command("upgrade")
def upgrade(db: Db = None, grant_to: GrantTo = None) -> None:
    """Make the database, or bring it up to this version, as the owner of its tables. Take a backup before.

    Exit code 0; 2: the database cannot be used.
    """
    from api.storage.grants import grant_to as grant
    from api.storage.migrations import upgrade as run

    with database_in(db, current=False) as database:
        if grant_to is not None and database.dialect != "postgresql":
            fail(Exit.BAD_INPUT, "Nothing was done:", [("--grant-to", "is for PostgreSQL alone")], as_json=False)
        done = run(database)
        if grant_to is not None:
            with database.engine.begin() as connection:
                grant(connection, grant_to)
    typer.echo(f"Migrations run: {', '.join(done)}." if done else "The database is of this version already.")
