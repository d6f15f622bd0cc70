import signal
from pathlib import Path

import pytest

from solvers import endings
from solvers.endings import MEMORY_EXIT, ending, kills_for_memory
from solvers.result import Status


@pytest.mark.parametrize(
    ("exit_code", "last_words", "killed_for_memory", "status"),
    [
        (-signal.SIGSEGV, "", False, Status.CRASHED),
        (-signal.SIGKILL, "", False, Status.CRASHED),
        (-signal.SIGKILL, "", True, Status.OUT_OF_MEMORY),
        (-signal.SIGSEGV, "", True, Status.CRASHED),
        (-signal.SIGABRT, "terminate called after throwing 'std::bad_alloc'", False, Status.OUT_OF_MEMORY),
        (-signal.SIGABRT, "what():  Resource temporarily unavailable", False, Status.OUT_OF_MEMORY),
        (-signal.SIGABRT, "Check failed: x", False, Status.CRASHED),
        (MEMORY_EXIT, "", False, Status.OUT_OF_MEMORY),
        (1, "Traceback\nValueError: bad", False, Status.CRASHED),
        (0, "", False, Status.CRASHED),
    ],
)
def test_status(exit_code: int, last_words: str, killed_for_memory: bool, status: Status) -> None:
    assert ending(exit_code, last_words, killed_for_memory)[0] is status


def test_message_is_the_last_line() -> None:
    assert ending(1, "Traceback\nValueError: bad\n", False)[1] == "the solver ended with exit code 1: ValueError: bad"
    assert ending(3, "", False)[1] == "the solver ended with exit code 3"


def test_kernel_counter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vmstat = tmp_path / "vmstat"
    monkeypatch.setattr(endings, "VMSTAT", vmstat)
    assert kills_for_memory() == 0
    vmstat.write_text("nr_free_pages 12\noom_kill 3\n")
    assert kills_for_memory() == 3
