"""`roster user`: accounts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.service.options import Db, database_in, settings_in

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from api.signin import Held

app = typer.Typer(name="user", help="Accounts of the service.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="NAME", help="What is typed at sign-in.")]
RoleName = Annotated[str, typer.Option("--role", help="staff, ward manager, planner, board reader or admin.")]
OnBoard = Annotated[str | None, typer.Option("--board", help="Short name of the board on which the role holds.")]
OnWard = Annotated[str | None, typer.Option("--ward", help="Short name of the ward of that board on which it holds.")]
AsPerson = Annotated[str | None, typer.Option("--person", help="For staff, who of the ward it is.")]
Subject = Annotated[
    str | None,
    typer.Option("--subject", help="Who it is to the identity provider of ROSTER_OIDC_ISSUER, in place of a password."),
]
FromStdin = Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")]


@app.command("add")
def add(
    name: Name,
    role: RoleName,
    board: OnBoard = None,
    ward: OnWard = None,
    person: AsPerson = None,
    subject: Subject = None,
    password_stdin: FromStdin = False,
    db: Db = None,
) -> None:
    """Add an account with a role and a password, which is asked for, or for somebody whom an identity provider knows.

    Exit code 0; 2: the account cannot be added.
    """
    from api.signin import AccountError, Elsewhere, PasswordError, add_account
    from api.storage import COMMAND_LINE

    elsewhere = None if subject is None else Elsewhere(_issuer(), subject)
    with database_in(db) as database:
        password = _password(from_stdin=password_stdin) if subject is None else None
        try:
            with database.write(COMMAND_LINE) as session:
                add_account(session, name, password, (_held(session, role, board, ward, person),), elsewhere)
        except (AccountError, PasswordError) as error:
            fail(Exit.BAD_INPUT, "No account was added:", [("", str(error))], as_json=False)
    typer.echo("The account was added.")


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))


def _issuer() -> str:
    """The identity provider; ends the command where the settings name none."""
    issuer = settings_in().oidc_issuer
    if issuer is None:
        lines = [("oidc_issuer", "is not set; give ROSTER_OIDC_ISSUER")]
        fail(Exit.BAD_INPUT, "No account was added:", lines, as_json=False)
    return issuer


def _held(session: Session, role: str, board: str | None, ward: str | None, person: str | None) -> Held:
    """The role where it holds. Raises AccountError."""
    from sqlalchemy import select

    from api.signin import AccountError, Held, held_by
    from api.storage import rows

    if role not in set(rows.Role):
        raise AccountError(f"the role is one of {', '.join(rows.Role)}")
    board_id = ward_id = None
    if board is not None:
        board_id = session.scalar(select(rows.Board.id).where(rows.Board.code == board))
        if board_id is None:
            raise AccountError("there is no board of this short name")
    if ward is not None:
        ward_id = session.scalar(select(rows.Ward.id).where(rows.Ward.code == ward, rows.Ward.board_id == board_id))
        if ward_id is None:
            raise AccountError("the board has no ward of this short name; give --board too")
    held = Held(rows.Role(role), board_id, ward_id, person)
    held_by(session, held)
    return held
