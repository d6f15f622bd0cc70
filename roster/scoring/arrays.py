"""Flat arrays that kernels read: masks, records, and lists of records by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from roster.scoring.kernel import inlined

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Records = NDArray[np.void]
"""Records of one kind; each module states the fields of its own."""


@inlined
def holds(duties: int, duty: int) -> int:
    """1 if the set holds the duty, else 0."""
    return (duties >> duty) & 1


def record(**fields: type[np.generic]) -> np.dtype[np.void]:
    """The type of a record with these fields, laid out as a C compiler would."""
    return np.dtype(list(fields.items()), align=True)


def records(kind: np.dtype[np.void], rows: Sequence[tuple[int, ...]]) -> Records:
    """Records from tuples in the order of the fields."""
    return np.array(rows, dtype=kind)


def joined(kind: np.dtype[np.void], **columns: NDArray[Any]) -> Records:
    """Records from one array for each field."""
    found = np.empty(len(next(iter(columns.values()))), dtype=kind)
    for name, column in columns.items():
        found[name] = column
    return found


def starts(keys: NDArray[Any], count: int) -> Ints:
    """int64[count + 1]: where the entries of each key begin once they are sorted by key."""
    found = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(keys, minlength=count), out=found[1:])
    return found


def by_key(entries: NDArray[Any], keys: NDArray[Any], count: int) -> tuple[Ints, NDArray[Any]]:
    """`starts`, and the entries sorted by key: those of key k are `entries[starts[k]:starts[k + 1]]`."""
    return starts(keys, count), entries[np.argsort(keys, kind="stable")]


def spans(first: Ints, length: Ints) -> tuple[Ints, Ints]:
    """The numbers first[i], first[i] + 1, ... length[i] of them, for every i, and the i of each."""
    owner = np.repeat(np.arange(len(first)), length)
    offset = np.arange(len(owner)) - np.repeat(np.cumsum(length) - length, length)
    return first[owner] + offset, owner
