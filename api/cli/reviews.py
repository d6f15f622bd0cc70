"""`roster reviews`: agreed patterns to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, On, WardFile, day

if TYPE_CHECKING:
    from roster.reports import ReviewLine

By = Annotated[str | None, typer.Option("--by", help="Show what is due by this date; 90 days on, if left out.")]


def reviews(ward: WardFile, by: By = None, on: On = None, as_json: AsJson = False) -> None:
    """List the agreed patterns, job shares and annual hours that are due for review, overdue or without a date.

    For the ward manager: it says who has agreed what, and never why.

    Exit code 0, whatever is found; 2: the ward file cannot be used.
    """
    import datetime as dt

    from roster.reports import reviews_of

    today = day(on)
    until = day(by, "--by") if by else today + dt.timedelta(days=90)
    lines = reviews_of(rulebook_in(ward, as_json=as_json).ward, today, until)
    if as_json:
        from api.forms.reviews import reviews_form

        typer.echo(reviews_form(lines, until).model_dump_json(indent=2))
        return
    _show(lines, until)


def _show(lines: tuple[ReviewLine, ...], until: object) -> None:
    typer.echo(f"Reviews due by {until}:" if lines else f"Nothing is due for review by {until}.")
    for line in lines:
        when = f"{line.state}, {line.review}" if line.review else "no date"
        waives = f"; waives {line.waives} by consent" if line.waives else ""
        typer.echo(f"  {when}: {', '.join(line.people)}, {line.name}: {line.words}{waives}")
