"""A PostgreSQL server for tests: one of one's own in a folder, without a network, gone at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

URL = "ROSTER_TEST_POSTGRESQL"
"""Environment variable: a server to use instead, as postgresql://superuser@host/postgres."""

_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses="


def tools() -> Path | None:
    """The folder of PostgreSQL's server programs, if they are installed."""
    found = shutil.which("initdb")
    folders = [*_FOLDERS, *([Path(found).parent] if found else [])]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The URL of a running server's database `postgres`, as superuser."""
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as home:
        _own(Path(home))
        data = f"{home}/data"
        _as_server(folder / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync")
        options = f"{_QUICK} -k {home}"
        _as_server(folder / "pg_ctl", "-D", data, "-w", "-o", options, "-l", f"{home}/log", "start")
        try:
            yield f"postgresql://postgres@/postgres?host={home}"
        finally:
            _as_server(folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _as_server(program: Path, *words: str) -> None:
    """PostgreSQL refuses to run as root; then it runs as the user that its package made."""
    user = {"user": "postgres", "cwd": "/"} if os.geteuid() == 0 else {}
    subprocess.run([str(program), *words], check=True, stdout=subprocess.DEVNULL, **user)  # type: ignore[call-overload]


def _own(home: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)
