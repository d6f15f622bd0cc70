"""What else befalls a service: a full disk, a database that goes away and comes back."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from benchmarks.reliability.grounds import made, server, small_disk
from benchmarks.reliability.run import Findings, Trial, playing

MEGABYTES = 64
FULL = 8.0
"""Seconds for which the disk is full."""

AWAY = 5.0
"""Seconds for which the database is away, longer than a lease."""

BETWEEN = 5.0
"""Seconds of work between two faults."""


def full_disk(times: int, seed: int) -> Findings:
    """Fill the disk of a SQLite database to the last byte, again and again. Raises MissingError."""
    with small_disk(MEGABYTES) as folder:
        trial = Trial(made(f"sqlite:///{folder}/roster.db"), seed)
        with playing(trial):
            for _ in range(times):
                trial.go_on()
                time.sleep(BETWEEN)
                ballast = _filled(folder)
                time.sleep(FULL)
                ballast.unlink()
                trial.findings.kills["full disk"] += 1
                trial.look()
        return trial.findings


def database_away(times: int, seed: int) -> Findings:
    """Crash PostgreSQL and start it again. Raises MissingError."""
    with server() as found:
        trial = Trial(made(found.url), seed)
        with playing(trial):
            for _ in range(times):
                trial.go_on()
                time.sleep(BETWEEN)
                found.stop()
                trial.database.close()
                time.sleep(AWAY)
                found.start()
                trial.findings.kills["database away"] += 1
                trial.look()
        return trial.findings


def _filled(folder: Path) -> Path:
    """A file that takes all the room that is left."""
    path = folder / "ballast"
    with path.open("wb", buffering=0) as ballast:
        for size in (2**20, 2**12, 1):
            _write_until_full(ballast, bytes(size))
    return path


def _write_until_full(ballast: BinaryIO, block: bytes) -> None:
    with suppress(OSError):
        while ballast.write(block) == len(block):
            continue
