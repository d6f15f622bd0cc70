"""Arguments and options that the leave commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import writing
from api.cli.outputs import writable

if TYPE_CHECKING:
    from roster.leave import Price
    from roster.ward import Ward

AgainstRoster = Annotated[Path | None, typer.Option("--roster", help="The roster as it stands: JSON.")]
NewWard = Annotated[Path | None, typer.Option("--out", help="Write the ward with the leave to this new file.")]


def price_words(price: Price | None) -> str:
    """A price for a ward manager."""
    from roster.rules.words import hours

    if price is None:
        return "no roster says what it costs"
    if not price.released:
        return "falls on no duty"
    short = f"leaves {hours(price.uncovered)} uncovered" if price.uncovered else "leaves nothing uncovered"
    pounds = f", about £{price.pence / 100:,.2f} to fill" if price.pence else ""
    unsure = " at rates to be confirmed" if pounds and not price.confirmed else ""
    return f"frees {hours(price.released)} of duty, {short}{pounds}{unsure}"


def write_away(ward: Ward, target: Path, source: Path, *, as_json: bool) -> None:
    """Write the ward with somebody away; never over the file that was read."""
    from roster.files import write_ward

    writable(target, source, endings=(".json", ".toml", ".xlsx"), as_json=as_json)
    with writing(target, as_json=as_json):
        write_ward(ward, target)
