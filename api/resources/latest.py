"""What was worked out for the latest state of something, kept in this process for as long as that state lasts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """One value for each thing, of the state that was last asked for; of `most` things, those last used.

    A state names all that the value follows from, as the database has it, so that what somebody else changed, in this
    process or another, is never told from here. One value is worked out by one thread, while the others wait for it.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._values: OrderedDict[Hashable, tuple[Hashable, T]] = OrderedDict()
        self._working: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, thing: Hashable, state: Hashable) -> T | None:
        """The value of a thing, if it is here and of this state."""
        with self._lock:
            if thing not in self._values:
                return None
            self._values.move_to_end(thing)
            kept, value = self._values[thing]
            return value if kept == state else None

    def put(self, thing: Hashable, state: Hashable, value: T) -> None:
        """Keep a value, instead of one of another state."""
        with self._lock:
            self._values[thing] = state, value
            self._values.move_to_end(thing)
            while len(self._values) > self.most:
                self._values.popitem(last=False)

    def once(self, thing: Hashable, state: Hashable, work_out: Callable[[], T]) -> T:
        """The value, which is worked out if it is not here."""
        with self._lock:
            working = self._working.setdefault((thing, state), Lock())
        try:
            with working:
                found = self.get(thing, state)
                if found is None:
                    found = work_out()
                    self.put(thing, state, found)
                return found
        finally:
            with self._lock:
                self._working.pop((thing, state), None)
