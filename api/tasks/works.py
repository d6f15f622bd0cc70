"""Which pure function does which kind of work. A new kind is a function of the same shape, named here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from api.tasks.task import Outcome, Task
from api.tasks.telling import Telling

Work = Callable[[Task, Telling, Callable[[], bool]], Outcome]
"""Does a task, tells how it gets on, and asks whether it is to stop."""

WORKS = {"solve": "api.tasks.solving:solve"}
"""Functions by kind, loaded where the work is done and nowhere else."""


def work_of(kind: str) -> Work:
    """The function of a kind. Raises KeyError."""
    module, name = WORKS[kind].split(":")
    return cast("Work", getattr(import_module(module), name))
