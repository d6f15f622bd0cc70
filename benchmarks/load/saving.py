"""A backup that is taken while everybody works, and the proof that what it restores to is whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import make_url, text

from api.storage import Database
from benchmarks import postgresql

RESTORED = "restored"


@dataclass(frozen=True)
class Saved:
    """From when to when on the monotonic clock a backup was taken, and how large it is."""

    start: float
    end: float
    megabytes: float


def saved(url: str, target: Path, after: float) -> Saved:
    """`roster backup` to a file, after some seconds. Raises CalledProcessError."""
    time.sleep(after)
    began = time.monotonic()
    _roster("backup", str(target), "--db", url)
    return Saved(began, time.monotonic(), target.stat().st_size / 2**20)


def restored(url: str, source: Path) -> dict[str, Any]:
    """`roster restore` to another database of the same kind, and what `roster audit verify` says of it.

    Raises CalledProcessError where it says that the trail is broken.
    """
    with _another(url) as other:
        _roster("restore", str(source), "--db", other)
        return {"verified": json.loads(_roster("audit", "verify", "--json", "--db", other))}


@contextmanager
def _another(url: str) -> Iterator[str]:
    """The URL of an empty database beside the one of a URL."""
    if make_url(url).get_backend_name() == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/{RESTORED}.db"
        return
    database = Database(url)
    with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {RESTORED}"))
    database.close()
    yield make_url(url).set(database=RESTORED).render_as_string(hide_password=False)


def _roster(*words: str) -> str:
    """What a command says. Raises CalledProcessError."""
    tools = postgresql.tools()
    path = os.environ["PATH"] if tools is None else f"{tools}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        [sys.executable, "-m", "api", *words],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PATH": path},
    )
    return ended.stdout
