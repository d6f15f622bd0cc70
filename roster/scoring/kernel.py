"""How kernels are compiled: machine code without Python objects, kept on disk.

Numba's own cache looks only at the file that a function stands in, and the machine code of a kernel holds the kernels
that it calls. So the cache key here takes in every source of this package and of the kernel's own folder: a cached
kernel never outlives an edit to a kernel that it calls.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from inspect import getfile
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from numba import njit
from numba.core.caching import FunctionCache

P = ParamSpec("P")
R = TypeVar("R")


@cache
def digest(folder: Path) -> str:
    """A digest of the Python sources in a folder."""
    sources = sha256()
    for path in sorted(folder.glob("*.py")):
        sources.update(path.name.encode() + b"\0" + path.read_bytes())
    return sources.hexdigest()


class _KernelCache(FunctionCache):
    """Numba's disk cache, keyed on the sources that the machine code may hold as well."""

    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__(function)  # type: ignore[no-untyped-call]
        self._sources = (digest(Path(__file__).parent), digest(Path(getfile(function)).parent))

    def _index_key(self, signature: Any, codegen: Any) -> tuple[Any, ...]:
        key: tuple[Any, ...] = super()._index_key(signature, codegen)  # type: ignore[no-untyped-call]
        return (*key, self._sources)


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function with numba on its first call: no Python objects, the GIL let go, kept on disk.

    Kernels of other packages that call these use this decorator too, so that they are compiled anew with them.
    """
    return _compiled(function)


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """A kernel that becomes a part of each kernel that calls it. It may not allocate arrays.

    So no reference is counted and no array handed over in the innermost loops, where both would take most of the time.
    """
    return _compiled(function, forceinline=True, _nrt=False)


def _compiled(function: Callable[P, R], **options: Any) -> Callable[P, R]:
    dispatcher: Any = njit(nogil=True, error_model="numpy", **options)(function)
    dispatcher._cache = _KernelCache(function)
    return dispatcher  # type: ignore[no-any-return]
