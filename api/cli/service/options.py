"""Options of the service's commands, and what they open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.exits import Exit, fail

if TYPE_CHECKING:
    from api.settings import Settings
    from api.storage import Database

Db = Annotated[
    str | None,
    typer.Option("--db", metavar="URL", help="The database; left out, ROSTER_DB, or sqlite:///roster.db here."),
]


def settings_in(*, as_json: bool = False, **given: Any) -> Settings:
    """Settings from options and the environment; ends the command with everything that is wrong with them."""
    from api.settings import SettingsError, settings_of

    try:
        return settings_of(**given)
    except SettingsError as error:
        fail(Exit.BAD_INPUT, "The settings cannot be used:", error.problems, as_json=as_json)


@contextmanager
def database_in(db: str | None, *, current: bool = True, as_json: bool = False) -> Iterator[Database]:
    """The database of an option; ends the command where it does not answer or, unless not asked for, is not current."""
    from sqlalchemy.exc import SQLAlchemyError

    from api.storage import Database, UrlError
    from api.storage.migrations import pending

    settings = settings_in(db=db, as_json=as_json)
    try:
        database = Database(settings.database_url)
    except UrlError as error:
        fail(Exit.BAD_INPUT, "The database cannot be used:", [("db", str(error))], as_json=as_json)
    try:
        if current and pending(database):
            lines = [("", "it is not of this version; run roster db upgrade")]
            fail(Exit.BAD_INPUT, "The database cannot be used:", lines, as_json=as_json)
        yield database
    except SQLAlchemyError as error:
        lines = [("", f"it does not answer as it should ({type(error).__name__})")]
        fail(Exit.BAD_INPUT, "The database cannot be used:", lines, as_json=as_json)
    finally:
        database.close()
