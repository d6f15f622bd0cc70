"""How a caller says that it wants no more."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

Cancelled = Callable[[], bool]
"""Says whether the caller has cancelled; looked at about twenty times a second."""

Cancel = Cancelled | Event | None
"""What a caller may hand over: a callable, an event that it sets, or nothing."""


def asked(cancel: Cancel) -> Cancelled:
    """The question to ask, whatever was handed over."""
    if isinstance(cancel, Event):
        return cancel.is_set
    return cancel if cancel is not None else _never


def _never() -> bool:
    return False
