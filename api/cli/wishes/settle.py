"""`roster wishes settle`: who paid what for which wish, and what everybody carries on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, RosterFile, WardFile

if TYPE_CHECKING:
    from roster.wishes import Settlement

Person = Annotated[str | None, typer.Option("--person", help="One person's own statement.")]


def settle(ward: WardFile, roster: RosterFile, person: Person = None, as_json: AsJson = False) -> None:
    """Settle the wishes of a roster: paid if granted, back with a credit if not, and what each carries on.

    Decisions of the manager are listed with their reason codes. What somebody swapped away is in that person's own
    statement alone.

    Exit code 0; 2: a file cannot be used, or nobody has that id.
    """
    rulebook = rulebook_in(ward, as_json=as_json)
    held = roster_in(roster, rulebook, as_json=as_json)
    from api.forms.wishes import settlement_form, statement_form
    from roster.reports import settlement_of, statement

    if person is not None and person not in rulebook.frame.rows:
        fail(
            Exit.BAD_INPUT, f"{ward} has nobody of this id:", [("--person", "nobody in people has it")], as_json=as_json
        )
    settlement = settlement_of(rulebook, held)
    if as_json:
        form = settlement_form(settlement) if person is None else statement_form(settlement, person)
        typer.echo(form.model_dump_json(indent=2))
    elif person is not None:
        from api.cli.staffing import tables

        for words in statement(settlement, person):
            tables.line(words)
    else:
        _show(settlement)


def _show(settlement: Settlement) -> None:
    from api.cli.staffing import tables
    from roster.reports import ACCOUNT_COLUMNS, account_figures, settled_words, ward_words

    tables.heading("Wishes")
    for line in settlement.wishes:
        tables.line(f"{line.person} {settled_words(line, own=False)}")
    rows = [(account.person, *account_figures(account)) for account in settlement.accounts]
    tables.table("Points", ("Person", *ACCOUNT_COLUMNS), rows, numbers=ACCOUNT_COLUMNS)
    tables.line(ward_words(settlement))
    if settlement.decided:
        tables.heading("Decided by the manager")
        for line in settlement.decided:
            tables.line(f"{line.person} {settled_words(line, own=False)}")
