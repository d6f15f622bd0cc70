"""`roster leave`: leave for carers and dependants, gathered."""

from __future__ import annotations

import typer

from api.cli.leave import carers, dependants

app = typer.Typer(
    name="leave",
    help="Leave for carers and dependants: what may lawfully be answered, and what it asks of the roster.",
    no_args_is_help=True,
)

app.command("carers")(carers.carers)
app.command("dependants")(dependants.dependants)
