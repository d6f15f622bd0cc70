"""`roster wishes`: what wishes cost, and what became of them."""

from __future__ import annotations

import typer

from api.cli.wishes import prices, settle

app = typer.Typer(
    name="wishes", help="Wishes with a budget: published prices, and the settlement.", no_args_is_help=True
)

app.command("prices")(prices.prices)
app.command("settle")(settle.settle)
