"""Which pure function does which kind of work. A new kind is a function of the same shape, named here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from api.tasks.outcomes import Work

WORKS = {
    "solve": "api.tasks.solving:solve",
    "choices": "api.tasks.choosing:choices",
    "fairer": "api.tasks.evening:fairer",
    "repair": "api.tasks.repairing:repair",
    "cover": "api.tasks.covering:cover",
    "explain": "api.tasks.explaining:explain",
    "report": "api.tasks.reporting:report",
    "ways-out": "api.tasks.unlocking:unlock",
}
"""Functions by kind, loaded where the work is done and nowhere else."""


def work_of(kind: str) -> Work:
    """The function of a kind. Raises KeyError."""
    module, name = WORKS[kind].split(":")
    return cast("Work", getattr(import_module(module), name))
