"""The public instances, read from outside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.folders import shared_folder

NRP24 = tuple(f"Instance{number}" for number in (1, 3, 4, 6, 7, 9, 10, 12, 14, 15, 17, 19, 21, 22, 24))


def nrp24_folder() -> Path:
    """The folder of the Curtois and Qu files; skips the test where it is absent, and fails it if ROSTER_CI=1."""
    folder = shared_folder() / "nrp24"
    if not folder.is_dir():
        message = f"the public instances are not in {folder}"
        if os.environ.get("ROSTER_CI") == "1":
            pytest.fail(message)
        pytest.skip(message)
    return folder
