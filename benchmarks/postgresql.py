"""A PostgreSQL server of one's own in a folder, without a network, gone at the end: for tests and trials."""

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
"""Environment variable: a server to use in tests instead, as postgresql://superuser@host/postgres."""

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Options of a server whose data nobody will miss."""

_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


class Server:
    """A server that may be stopped and started again on the same data."""

    def __init__(self, folder: Path, home: str, options: str) -> None:
        self.url = f"postgresql://postgres@/postgres?host={home}"
        self._program, self._home = folder / "pg_ctl", home
        self._options = f"{options} -c listen_addresses= -k {home}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._do("-o", self._options, "-l", f"{self._home}/log", "start")

    def stop(self) -> None:
        """End it at once, as a crash would."""
        self._do("-m", "immediate", "stop")

    def _do(self, *words: str) -> None:
        _as_server(self._program, "-D", f"{self._home}/data", "-w", *words)


def tools() -> Path | None:
    """The folder of PostgreSQL's server programs, if they are installed."""
    found = shutil.which("initdb")
    folders = [*_FOLDERS, *([Path(found).parent] if found else [])]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def server(folder: Path, options: str = QUICK) -> Iterator[Server]:
    """A running server; its URL is that of its database `postgres`, as superuser."""
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as home:
        _own(Path(home))
        _as_server(folder / "initdb", "-D", f"{home}/data", "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync")
        found = Server(folder, home, options)
        found.start()
        try:
            yield found
        finally:
            found.stop()


def _as_server(program: Path, *words: str) -> None:
    """PostgreSQL refuses to run as root; then it runs as the user that its package made."""
    user = {"user": "postgres", "cwd": "/"} if os.geteuid() == 0 else {}
    subprocess.run([str(program), *words], check=True, stdout=subprocess.DEVNULL, **user)  # type: ignore[call-overload]


def _own(home: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)
