"""The stored ward files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.generate.design import DESIGNS
from benchmarks.generate.ward import ward_of
from roster.files import write_ward


def write_wards(folder: Path, names: Iterable[str] = tuple(DESIGNS)) -> list[Path]:
    """Write the wards of these designs as TOML into a folder, in place of what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.toml" for name in names]
    for path in paths:
        write_ward(ward_of(path.stem, DESIGNS[path.stem]), path)
    return paths
