"""What lasts is not walked through by the garbage collector again and again.

The wards that a service keeps laid out are millions of objects. A full collection walks through all of them, for
seconds in which nobody is answered, and finds nothing: they hold no cycles, and go when they are let go.
"""

from __future__ import annotations

import gc

WHOLE = 100
"""One full collection in so many walks through everything, lest cycles that had lasted are kept for ever."""


class Lasting:
    """Sets aside what outlives a full collection, so that the next one walks through what came since."""

    def __init__(self) -> None:
        self._collections = 0

    def begin(self) -> None:
        """From now on."""
        gc.callbacks.append(self._after)
        gc.collect()

    def end(self) -> None:
        """No longer; everything is walked through again."""
        gc.callbacks.remove(self._after)
        gc.unfreeze()

    def _after(self, phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == FULL:
            self._collections += 1
            gc.freeze()
            if self._collections % WHOLE == 0:
                gc.unfreeze()


FULL = 2
"""The generation that holds everything."""
