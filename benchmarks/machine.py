"""The machine and the versions that figures were measured with."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

FILE = "machine.json"
"""The name of the record in the folder of a study."""

ROOT = Path(__file__).parents[1]
MEASURED = ("roster", "solvers", "benchmarks/formats", "benchmarks/peers", "benchmarks/wards", "examples")
"""Folders on whose sources and data a figure depends."""

PACKAGES = ("highspy", "numba", "numpy", "ortools", "pandas", "pyscipopt", "timefold", "ward-roster")


class MachineError(ValueError):
    """A folder was begun on another machine or with other versions; the message says which."""


def facts() -> dict[str, Any]:
    """Processor, usable cores, memory in GB, system, versions of Python and packages, and the project's sources.

    `commit` is the last one of a checkout, None elsewhere; `sources` is a digest of the code and data that are run.
    """
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "packages": {name: found for name in PACKAGES if (found := _version(name))},
        "commit": _commit(),
        "sources": _sources(),
    }


def record(folder: Path) -> None:
    """Write the facts into a folder once. Raises MachineError if it was begun with others; the commit may differ."""
    now, path = facts(), folder / FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(now, indent=2) + "\n", "utf-8")
        return
    then = json.loads(path.read_text("utf-8"))
    other = [name for name in now if name != "commit" and then.get(name) != now[name]]
    if other:
        raise MachineError(
            f"{path} was written with other {', '.join(other)}, so figures would not compare. "
            "Name a new folder, or remove the file if you know that they do."
        )


def recorded(folder: Path) -> dict[str, Any] | None:
    """The facts that a folder holds, if any."""
    path = folder / FILE
    return json.loads(path.read_text("utf-8")) if path.exists() else None


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _commit() -> str | None:
    asked = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    try:
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def _sources() -> str:
    digest = hashlib.sha256()
    found = (path for folder in MEASURED for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".toml"})
    for path in sorted(found):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
