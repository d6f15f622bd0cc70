"""The example wards that come with the program."""

from __future__ import annotations

from pathlib import Path

from roster.ward import Problem, WardError

FOLDERS = (Path(__file__).parent / "example_wards", Path(__file__).parents[2] / "examples")
"""Where the examples lie: in an installed program, and in a checkout."""


def examples() -> dict[str, Path]:
    """Every example ward by name."""
    return {path.stem: path for folder in FOLDERS for path in sorted(folder.glob("*.toml"))}


def example(name: str) -> Path:
    """The file of an example ward. Raises WardError if there is none of this name."""
    known = examples()
    if name not in known:
        raise WardError((Problem((), f"no example has the name {name!r}; there are {', '.join(known)}"),))
    return known[name]
