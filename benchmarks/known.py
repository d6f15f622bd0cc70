"""Best-known values of the public sets, from known.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("known.toml")


@dataclass(frozen=True, slots=True)
class Known:
    """The lowest objective and the highest lower bound, if any, that have been published for an instance."""

    best: int
    bound: int | None


@cache
def known_values(set_name: str) -> dict[str, Known]:
    """The known values of a set by instance; empty if none are kept."""
    with _FILE.open("rb") as file:
        sets = tomllib.load(file)
    instances = sets.get(set_name, {}).get("instances", {})
    return {name: Known(values["best"], values.get("bound")) for name, values in instances.items()}
