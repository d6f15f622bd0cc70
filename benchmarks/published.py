"""Results that others have published, from published.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("published.toml")


@dataclass(frozen=True, slots=True)
class Published:
    """Objectives by instance that a method reached in a published study, on its authors' machine.

    `minutes` is the limit of a run, None where none is given.
    """

    method: str
    minutes: int | None
    source: str
    values: dict[str, int]

    @property
    def label(self) -> str:
        """The method as tables name it."""
        limit = "" if self.minutes is None else f" {self.minutes} min"
        return f"{self.method}{limit} (published)"


@cache
def published_results(set_name: str) -> tuple[Published, ...]:
    """The published results on a set; none if none are kept."""
    with _FILE.open("rb") as file:
        sets = tomllib.load(file)
    return tuple(
        Published(entry["method"], entry.get("minutes"), entry["source"], entry["values"])
        for entry in sets.get(set_name, [])
    )
