"""Where the instances lie."""

from __future__ import annotations

import os
from pathlib import Path

from benchmarks.formats import wards

FOLDER = "ROSTER_BENCHMARKS"
"""The environment variable that names the folder of all public sets, where it is not beside the project."""

OWN = {"wards": wards.FOLDER}
"""The sets that come with the project."""


class FolderError(ValueError):
    """No folder of instances; the message says where one was looked for."""


def shared_folder() -> Path:
    """The folder of the public sets: what ROSTER_BENCHMARKS says, else `../shared/benchmarks` beside the project."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "benchmarks"
    return Path(os.environ.get(FOLDER) or beside)


def folder_of(set_name: str, given: Path | None) -> Path:
    """The folder of one set: the one given, else the project's own, else the shared one. Raises FolderError."""
    folder = given or OWN.get(set_name) or shared_folder() / set_name
    if not folder.is_dir():
        raise FolderError(f"There is no folder {folder}. Name the folder of the set's files with --instances.")
    return folder
