"""Where the public instances lie."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = "ROSTER_BENCHMARKS"
"""The environment variable that names the folder of all sets, where it is not beside the project."""


class FolderError(ValueError):
    """No folder of instances; the message says where one was looked for."""


def shared_folder() -> Path:
    """The folder of all sets: what ROSTER_BENCHMARKS says, else `../shared/benchmarks` beside the project."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "benchmarks"
    return Path(os.environ.get(FOLDER) or beside)


def folder_of(set_name: str, given: Path | None) -> Path:
    """The folder of one set: the one given, or the shared one. Raises FolderError if it is not there."""
    folder = given if given is not None else shared_folder() / set_name
    if not folder.is_dir():
        raise FolderError(f"There is no folder {folder}. Name the folder of the set's files with --instances.")
    return folder
