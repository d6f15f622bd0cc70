"""Files that commands write: looked at before any work is done, and never written over an input."""

from __future__ import annotations

import os
from pathlib import Path

from api.cli.exits import Exit, fail


def writable(target: Path, *inputs: Path, endings: tuple[str, ...] = (), as_json: bool = False) -> None:
    """End the command unless the file can be written without loss: `endings` are those that its name may have."""
    trouble = _trouble(target, inputs, endings)
    if trouble:
        fail(Exit.BAD_INPUT, f"{target} cannot be written:", [("", trouble)], as_json=as_json)


def folder_made(folder: Path, as_json: bool = False) -> None:
    """Make the folder and those that it lies in, or end the command."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        fail(Exit.BAD_INPUT, f"{folder} cannot be made:", [("", error.strerror or "no folder")], as_json=as_json)


def _trouble(target: Path, inputs: tuple[Path, ...], endings: tuple[str, ...]) -> str:
    from roster.files import is_sealed

    if any(target.exists() and source.exists() and target.samefile(source) for source in inputs):
        return "it is a file that this command reads; give another name"
    if is_sealed(target):
        return "there is a completed record at this path, which is never written over; give a new name"
    if target.is_dir():
        return "it is a folder; give the name of a file in it"
    if endings and target.suffix.lower() not in endings:
        return f"its name should end in {' or '.join(endings)}"
    if not target.parent.is_dir():
        return "its folder does not exist"
    if not os.access(target.parent, os.W_OK):
        return "its folder does not take new files"
    return ""
