"""What the end of a child process that returned nothing means."""

from __future__ import annotations

import signal
from pathlib import Path

from solvers.result import Status

MEMORY_EXIT = 112
"""Exit code of a child that met Python's MemoryError."""

MEMORY_WORDS = (
    "bad_alloc",
    "memoryerror",
    "out of memory",
    "cannot allocate memory",
    "failed to map segment",
    "can't start new thread",
    "resource temporarily unavailable",
)
"""Last words, in small letters, of native and Python code that got no memory, or none for the stack of a thread."""

VMSTAT = Path("/proc/vmstat")


def kills_for_memory() -> int:
    """Processes that the kernel has killed since it started because memory ran out; 0 where it does not say."""
    if not VMSTAT.exists():
        return 0
    counters = dict(line.split() for line in VMSTAT.read_text().splitlines())
    return int(counters.get("oom_kill", 0))


def ending(exit_code: int, last_words: str, killed_for_memory: bool) -> tuple[Status, str]:
    """The status and the message for an exit code as `multiprocessing` gives it: negative for a signal."""
    by_kernel = exit_code == -signal.SIGKILL and killed_for_memory
    if exit_code == MEMORY_EXIT or by_kernel or any(word in last_words.lower() for word in MEMORY_WORDS):
        return Status.OUT_OF_MEMORY, "the solver ran out of memory"
    if exit_code < 0:
        return Status.CRASHED, f"the solver was ended by {signal.Signals(-exit_code).name}"
    reason = last_words.strip().rsplit("\n", 1)[-1]
    return Status.CRASHED, f"the solver ended with exit code {exit_code}" + (f": {reason}" if reason else "")
