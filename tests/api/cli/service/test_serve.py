"""`roster serve` as a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from benchmarks.reliability.processes import free_port


def _ready(port: int, process: subprocess.Popen[str]) -> str:
    end = time.monotonic() + 120
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=5) as answer:
                return str(json.load(answer)["status"])
        except OSError:
            time.sleep(0.2)
    return f"never; the process ended with {process.poll()}"


def test_it_serves_with_nothing_else_and_stops_when_told(tmp_path: Path) -> None:
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "api", "serve", "--port", str(port)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[4])},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert _ready(port, process) == "ready"
        finally:
            process.send_signal(signal.SIGTERM)
            _, log = process.communicate(timeout=30)
    assert (tmp_path / "roster.db").exists()
    lines = [json.loads(line) for line in log.splitlines()]
    assert any(line.get("route") == "/health/ready" and line["status"] == 200 for line in lines)
