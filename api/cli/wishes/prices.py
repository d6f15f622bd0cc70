"""`roster wishes prices`: what a wish costs on each date."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, WardFile

On = Annotated[str | None, typer.Option("--on", help="The date on which the list is read; the list that stands.")]


def prices(ward: WardFile, on: On = None, as_json: AsJson = False) -> None:
    """Show the published prices of wishes, by date and kind, and when they are reckoned and stand.

    The same ward file and date always give the same list, so there is nothing to guess.

    Exit code 0; 2: the ward file cannot be used.
    """
    try:
        date = None if on is None else dt.date.fromisoformat(on)
    except ValueError:
        raise typer.BadParameter("write the date as YYYY-MM-DD", param_hint="--on") from None
    rulebook = rulebook_in(ward, as_json=as_json)
    from api.forms.wishes import prices_form
    from roster.reports import PRICE_COLUMNS, price_rows, price_words, wish_book_of

    book = wish_book_of(rulebook)
    found = book.prices_on(date)
    if as_json:
        typer.echo(prices_form(found, book.terms).model_dump_json(by_alias=True, indent=2))
        return
    from api.cli.staffing import tables

    if book.terms.scheme == "points":
        tables.line(
            "This ward weighs wishes by the points typed for them; its file sets no purse, so no price is paid."
        )
    tables.line(price_words(found))
    rows = price_rows(found, book.terms)
    tables.table("What a wish costs, in points", ("Date", *PRICE_COLUMNS), rows, numbers=PRICE_COLUMNS)
