"""Where jobs are done, and what is said where that cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.service.placing import place_of
from api.settings import settings_of
from api.tasks import Here
from benchmarks.reliability.processes import free_port

PLACE = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}


def test_jobs_are_done_here_unless_a_cluster_is_named() -> None:
    found = place_of(settings_of(cores=3))
    assert isinstance(found, Here)
    assert (found.cores, found.widest, found.trouble) == (3, 3, "")


@pytest.mark.parametrize("module", ["dask", "distributed"])
def test_without_dask_the_command_that_installs_it_is_said(module: str) -> None:
    code = f"import sys; sys.modules[{module!r}] = None; from api.cli import main; main()"
    words = [sys.executable, "-c", code, "serve", "--cluster", "tcp://127.0.0.1:1", "--db", "sqlite://"]
    found = subprocess.run(words, env=PLACE, capture_output=True, text=True, check=False, timeout=120)
    assert found.returncode == 2
    assert 'pip install "ward-roster[cluster]"' in found.stderr


def test_the_service_loads_no_dask_unless_it_is_asked_to() -> None:
    code = "import sys, api.service, api.service.placing, api.cli.service.serve; sys.exit('distributed' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=PLACE, check=False).returncode == 0


def test_a_service_without_its_cluster_does_not_start(tmp_path: Path) -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    words = [sys.executable, "-m", "api", "serve", "--cluster", address, "--port", str(free_port())]
    found = subprocess.run(words, cwd=tmp_path, env=PLACE, capture_output=True, text=True, check=False, timeout=120)
    assert found.returncode == 2
    assert "The service cannot start" in found.stderr
    assert f"no scheduler answers at {address}" in " ".join(found.stderr.split())
