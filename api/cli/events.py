"""What has happened since a roster was published, from options and a file."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from api.cli.exits import bad_input

if TYPE_CHECKING:
    from roster.ward import Events

WORDS = {"--absent": 3, "--withdraw": 2, "--surge": 4, "--agreed": 2, "--shift": 2}
"""How many words follow an option each time."""


class WideOptions(TyperCommand):
    """A command some of whose options take several words each time, such as --absent PERSON FROM TO."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Join the words of each such option to one."""
        joined, left = [], list(args)
        while left:
            word = left.pop(0)
            joined.append(word)
            if word in WORDS:
                mine = list(takewhile(lambda each: not each.startswith("--"), left[: WORDS[word]]))
                joined.append(" ".join(mine))
                del left[: len(mine)]
        return super().parse_args(ctx, joined)


Absent = Annotated[
    list[str] | None,
    typer.Option("--absent", metavar="PERSON FROM TO", help="Somebody is away on these dates; may be given again."),
]
Withdraw = Annotated[
    list[str] | None,
    typer.Option("--withdraw", metavar="PERSON DATE", help="Somebody does not work on a date; may be given again."),
]
SurgeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--surge", metavar="GROUP FROM TO NUMBER", help="More of a group are needed, day and night; may be given again."
    ),
]
AgreedOption = Annotated[
    list[str] | None,
    typer.Option("--agreed", metavar="PERSON DATE", help="Somebody agrees to change a date; may be given again."),
]
EventsFile = Annotated[
    Path | None, typer.Option("--events", help="A file of such changes: TOML or JSON; see docs/repair.md.")
]


def events_in(
    file: Path | None,
    absent: list[str] | None,
    withdrawn: list[str] | None,
    surges: list[str] | None,
    agreed: list[str] | None,
    *,
    as_json: bool,
) -> Events:
    """The events of a file and of options together; ends the command with every problem."""
    from pydantic import ValidationError

    from roster.files import read_events
    from roster.ward import Events, WardError, gathered, problems_of

    given = {
        "absent": _lines(absent, "--absent", "person", "start", "end"),
        "withdrawn": _lines(withdrawn, "--withdraw", "person", "date"),
        "surges": _lines(surges, "--surge", "group", "first_date", "last_date", "people"),
        "agreed": _lines(agreed, "--agreed", "person", "date"),
    }
    with bad_input("what is given", as_json=as_json):
        try:
            found = Events.model_validate(given)
        except ValidationError as error:
            raise WardError(tuple(gathered(problems_of(error)))) from None
    if file is None:
        return found
    with bad_input(str(file), as_json=as_json):
        read = read_events(file)
    return Events(
        absent=(*read.absent, *found.absent),
        withdrawn=(*read.withdrawn, *found.withdrawn),
        surges=(*read.surges, *found.surges),
        agreed=(*read.agreed, *found.agreed),
    )


def _lines(given: list[str] | None, option: str, *fields: str) -> list[dict[str, str]]:
    """The words of each use of an option by field. Raises BadParameter if there are too few."""
    lines = [words.split() for words in given or []]
    for words in lines:
        if len(words) != len(fields):
            raise typer.BadParameter(f"give {len(fields)} words: {' '.join(fields)}", param_hint=option)
    return [dict(zip(fields, words, strict=True)) for words in lines]
