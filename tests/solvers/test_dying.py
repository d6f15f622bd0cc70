"""A child whose parent is gone ends, also where that went before the child could be bound to it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

NOBODY = 2**22 + 1
"""An id that Linux gives to no process."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux binds a child to its parent")
@pytest.mark.parametrize(("there", "says"), [(True, b"alive"), (False, b"")])
def test_a_child_goes_on_only_with_its_parent(there: bool, says: bytes) -> None:
    parent = os.getpid() if there else NOBODY
    code = f"from solvers.dying import die_with_parent; die_with_parent({parent}); print('alive', end='', flush=True)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (found.stdout, found.returncode) == (says, 0 if says else 1)
