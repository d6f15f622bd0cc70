"""Continuous observation, and whose turn it is to be moved, where the ward has any."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from roster.reports.observations import ObservationLoad
from roster.reports.terminal.headline import heading
from roster.rules.cover.redeployment import MoveShare
from roster.rules.words import counted

NEXT = 3
"""People who are named as next in turn."""


def mix_lines(observations: tuple[ObservationLoad, ...], turns: tuple[MoveShare, ...]) -> Iterator[RenderableType]:
    """A line for each observation, and the ledger of moves in short."""
    if observations:
        yield heading("Continuous observation")
        yield from (Text(load.words) for load in observations)
    if any(share.moves for share in turns):
        yield heading("Moves to other wards")
        moved = [f"{share.person} {counted(share.moves, 'move')}" for share in turns if share.moves]
        yield Text(f"Moved: {', '.join(moved)}.")
        following = [share.person for share in turns if share.open][:NEXT]
        yield Text(f"Next in turn: {', '.join(following) or 'nobody'}.")
