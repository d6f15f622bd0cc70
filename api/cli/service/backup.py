"""`roster backup` and `roster restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.outputs import writable
from api.cli.service.options import Db, database_in

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]
Replace = Annotated[bool, typer.Option("--replace", help="Replace what the database holds.")]


def backup(file: File, db: Db = None) -> None:
    """Write all of the database to a file, as it is at one moment, while it is in use.

    Exit code 0; 2: the database cannot be read or the file cannot be written.
    """
    from api.storage.backup import BackupError
    from api.storage.backup import backup as write

    writable(file)
    with database_in(db) as database:
        try:
            write(database, file)
        except (BackupError, OSError) as error:
            fail(Exit.BAD_INPUT, "There is no backup:", [("", str(error))], as_json=False)
    typer.echo(f"Written to {file}.")


def restore(file: File, db: Db = None, replace: Replace = False) -> None:
    """Make the database what a backup holds, all or nothing, and prove its audit trail. Stop the service before.

    Exit code 0; 2: the backup or the database cannot be used; 5: the audit trail of the backup is broken.
    """
    from api.cli.service.audit import show_trail
    from api.storage.backup import BackupError
    from api.storage.backup import restore as read

    with database_in(db, current=False) as database:
        try:
            read(database, file, replace=replace)
        except BackupError as error:
            fail(Exit.BAD_INPUT, "Nothing was restored:", [("", str(error))], as_json=False)
        show_trail(database, None, as_json=False)
