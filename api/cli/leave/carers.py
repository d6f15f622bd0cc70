"""`roster leave carers`: the lawful answer to a request for carer's leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import bad_input
from api.cli.inputs import roster_in, rulebook_in
from api.cli.leave.options import AgainstRoster, NewWard, price_words, write_away
from api.cli.options import AsJson, On, WardFile, day

if TYPE_CHECKING:
    from roster.leave import LeaveAnswer
    from roster.ward import LeaveDay

RequestId = Annotated[str, typer.Argument(metavar="REQUEST", help="Id of the request in leave_requests.")]
Take = Annotated[int, typer.Option("--take", min=0, help="With --out: 0 for the days asked for, or which offer.")]
SHOWN = 5
"""Offers that are listed for people."""


def carers(
    ward: WardFile,
    request: RequestId,
    roster: AgainstRoster = None,
    on: On = None,
    out: NewWard = None,
    take: Take = 0,
    as_json: AsJson = False,
) -> None:
    """Say what may lawfully be answered to a request for carer's leave, with other dates ranked by what they cost.

    It may not be refused. Where it leaves the floor short it may be postponed by a month at most, in writing and within
    seven days; every date offered is lawful.

    Exit code 0, whatever the answer; 2: a file cannot be used or written, or there is no such request or offer.
    """
    from roster.leave import absences_of, answer_to, with_absences

    today, rulebook = day(on), rulebook_in(ward, as_json=as_json)
    held = roster_in(roster, rulebook, as_json=as_json) if roster else None
    with bad_input(str(ward), as_json=as_json):
        answer = answer_to(request, rulebook, held, today)
    if take > len(answer.offers):
        raise typer.BadParameter(f"there are {len(answer.offers)} offers", param_hint="--take")
    if out:
        days = answer.offers[take - 1].days if take else answer.request.days
        from roster.files import read_ward

        away = with_absences(read_ward(ward), absences_of(days, answer.request.person), answer.request.id)
        write_away(away, out, ward, as_json=as_json)
    if as_json:
        from api.forms.leave import leave_answer_form

        typer.echo(leave_answer_form(answer).model_dump_json(indent=2))
    else:
        typer.echo("\n".join(_words(answer)))


def _words(answer: LeaveAnswer) -> list[str]:
    from roster.rules.words import on

    asked = f"{answer.request.person} asks for {_days(answer.request.days)}: {price_words(answer.price)}."
    lines = [asked, *(f"{test.name.capitalize()}: {test.words} ({test.clause.section})." for test in answer.tests)]
    match answer.verdict:
        case "granted":
            lines.append("Granted: nothing else would be lawful.")
        case "may be postponed":
            terms = f"in writing by {on(answer.answer_by)}, with the reason, to dates up to {on(answer.latest)}"
            lines.append(f"May be granted; may be postponed {terms}. It may not be refused.")
        case "needs notice":
            lines.append("May be granted by waiving the notice; otherwise it begins later. It may not be refused.")
        case "beyond the week":
            lines.append(
                "More than this right gives: grant what is within the week; look to special leave for the rest."
            )
    for number, offer in enumerate(answer.offers[:SHOWN], start=1):
        lines.append(f"  Offer {number}: {_days(offer.days)}: {price_words(offer.price)}.")
    return lines


def _days(days: tuple[LeaveDay, ...]) -> str:
    from roster.rules.words import on

    return ", ".join(f"{on(day.date)}{' ' + day.part if day.part else ''}" for day in days)
