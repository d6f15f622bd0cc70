"""The example ward files, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from roster.ward import Ward, parse_ward

FOLDER = Path(__file__).parents[2] / "examples"

NAMES = ("ward-a", "ward-a-hard", "ipcu", "learning-disability")


@cache
def document(name: str) -> dict[str, Any]:
    """The plain values of an example ward file."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def ward(name: str) -> Ward:
    """An example ward."""
    return parse_ward(document(name))
