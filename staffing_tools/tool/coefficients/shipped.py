"""The sets that come with the program: illustrative ones only, each invented."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

from staffing_tools.tool.coefficients.coefficient_set import CoefficientSet


@cache
def shipped_sets() -> tuple[CoefficientSet, ...]:
    """Every set that comes with the program, by id and version."""
    folder = files("staffing_tools.tool.coefficients") / "sets"
    texts = (entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml"))
    sets = (CoefficientSet.model_validate(tomllib.loads(text, parse_float=Decimal)) for text in texts)
    return tuple(sorted(sets, key=lambda each: (each.id, each.version)))


def shipped_set(id_: str) -> CoefficientSet:
    """The newest version of a set that comes with the program. Raises KeyError with the names there are."""
    versions = [each for each in shipped_sets() if each.id == id_]
    if not versions:
        known = ", ".join(sorted({each.id for each in shipped_sets()}))
        raise KeyError(f"no coefficient set {id_!r} comes with the program; known: {known}")
    return versions[-1]
