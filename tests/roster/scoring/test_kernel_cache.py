"""A kernel on disk is compiled anew when a kernel that it calls is edited."""

import os
import subprocess
import sys
from pathlib import Path

INNER = "from roster.scoring import kernel\n\n@kernel\ndef inner(x):\n    return x + {}\n"
OUTER = (
    "from roster.scoring import kernel\nfrom pair.inner import inner\n\n@kernel\ndef outer(x):\n    return inner(x)\n"
)
CALL = "from pair.outer import outer; print(outer(0), sum(outer.stats.cache_hits.values()))"


def run(folder: Path) -> str:
    """What a new process prints: the outer kernel's value, and how often it came from disk."""
    path = os.pathsep.join([str(folder), *sys.path])
    environment = os.environ | {"PYTHONPATH": path, "NUMBA_CACHE_DIR": str(folder / "cache")}
    return subprocess.run(
        [sys.executable, "-c", CALL], env=environment, check=True, capture_output=True, text=True
    ).stdout


def test_an_edit_to_the_called_kernel_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "pair"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "outer.py").write_text(OUTER)
    (folder / "inner.py").write_text(INNER.format(1))
    assert run(tmp_path).split() == ["1", "0"]
    assert run(tmp_path).split() == ["1", "1"]
    (folder / "inner.py").write_text(INNER.format(2))
    assert run(tmp_path).split() == ["2", "0"]
