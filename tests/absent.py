"""What a machine may lack, and CI may not."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def absent(words: str) -> NoReturn:
    """Skip the test, since the machine lacks something; fail it if ROSTER_CI=1."""
    if os.environ.get("ROSTER_CI") == "1":
        pytest.fail(words)
    pytest.skip(words)
