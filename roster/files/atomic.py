"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path

from roster.files.sealed import refuse_sealed


def write_whole(path: Path, content: bytes) -> None:
    """Put content in the place of a file in one step; a file that was there keeps its rights.

    Raises SealError where a completed record would be written over, OSError, with whatever was there untouched.
    """
    target = Path(os.path.realpath(path))
    refuse_sealed(target)
    part = target.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
