"""What the roster rests on in law, one line each."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from roster.reports.legal_basis import BasisLine


def basis_lines(lines: tuple[BasisLine, ...]) -> Iterator[Text]:
    """Each line; what is still to be settled is marked in words and in colour."""
    for line in lines:
        mark = Text("") if line.settled else Text("to settle: ", "yellow")
        yield Text.assemble((f"{line.topic}: ", "bold"), mark, line.words)
