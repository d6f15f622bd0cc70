"""Whatever a file holds, reading it gives a ward or a WardError with one short line a problem."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.files import read_roster, read_ward, write_roster, write_ward
from roster.ward import InputError, RosterError, WardError
from tests.roster.files.ward_documents import LETTERS
from tests.roster.plain_ward import plain_ward
from tests.wards import random_roster

SUFFIXES = (".json", ".toml", ".xlsx")

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["R1", "E", "RN", "07:00", "24:00", "2026-11-02", "9999-12-27", "Mon", "Sat-Sun", "E|L", "\ud800"]
    )
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@cache
def sound(suffix: str) -> bytes:
    """The bytes of a sound ward file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"ward{suffix}"
        write_ward(plain_ward(), path)
        return path.read_bytes()


def refusal(read: Callable[[Path], object], content: bytes, suffix: str) -> InputError | None:
    """What reading a file of these bytes is refused with, if it is; any other exception passes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{suffix}"
        path.write_bytes(content)
        try:
            read(path)
        except InputError as error:
            return error
    return None


def reads_or_refuses(content: bytes, suffix: str, read: Callable[[Path], object] = read_ward) -> None:
    """Fail unless a file of these bytes is read or refused in a few short lines."""
    error = refusal(read, content, suffix)
    if error is not None:
        assert type(error) is (WardError if read is read_ward else RosterError)
        assert 1 <= len(str(error).splitlines()) <= 11
        for problem in error.problems:
            assert str(problem).isprintable()
            assert len(str(problem)) < 1000


def mutated(draw: st.DrawFn, content: bytes) -> bytes:
    """Content with a stretch replaced, and perhaps cut short."""
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(len(content), start + 20)))
    changed = content[:start] + draw(st.binary(max_size=8)) + content[end:]
    return changed[: draw(st.integers(0, len(changed)))] if draw(st.booleans()) else changed


def nodes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside a document."""
    if isinstance(value, dict):
        return [path, *(found for key, item in value.items() for found in nodes(item, (*path, key)))]
    if isinstance(value, list):
        return [path, *(found for index, item in enumerate(value) for found in nodes(item, (*path, index)))]
    return [path]


def with_value(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The document with another value at a path."""
    inner = document
    for part in path[:-1]:
        inner = inner[part]
    if not path:
        return value
    inner[path[-1]] = value
    return document


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".xls", ".ods", ""])
@settings(deadline=None, max_examples=60)
@given(content=st.binary(max_size=200))
def test_random_bytes(suffix: str, content: bytes) -> None:
    reads_or_refuses(content, suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_mutated_files(suffix: str, data: st.DataObject) -> None:
    content = st.composite(lambda draw: mutated(draw, sound(suffix)))
    reads_or_refuses(data.draw(content()), suffix)


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_mutated_parts_of_a_workbook(data: st.DataObject) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound(".xlsx"))) as whole, zipfile.ZipFile(buffer, "w") as package:
        victim = data.draw(st.sampled_from(whole.namelist()))
        for name in whole.namelist():
            part = whole.read(name)
            package.writestr(
                name, data.draw(st.composite(lambda d, p=part: mutated(d, p))()) if name == victim else part
            )
    reads_or_refuses(buffer.getvalue(), ".xlsx")


@settings(deadline=None, max_examples=100)
@given(document=VALUES)
def test_random_documents(document: Any) -> None:
    reads_or_refuses(json.dumps(document).encode(), ".json")


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_one_random_value_in_a_sound_document(data: st.DataObject) -> None:
    document = json.loads(sound(".json"))
    document["patterns"] = [{"person": "R1", "standing": "agreed", "effect": "days off", "weekdays": "Sat"}]
    document["rules"] = [{"rule": "r", "parameter": "p", "value": 1, "source": "us"}]
    path = data.draw(st.sampled_from(nodes(document)))
    reads_or_refuses(json.dumps(with_value(document, path, data.draw(VALUES))).encode(), ".json")


@settings(deadline=None, max_examples=20)
@given(data=st.data())
def test_random_cells_in_a_sound_workbook(data: st.DataObject) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sound(".xlsx")))
    cells = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**9), 10**9),
        st.floats(-1e9, 1e9),
        st.dates(dt.date(1901, 1, 1)),
        st.times(),
        st.text(LETTERS, max_size=10),
        st.sampled_from(["R1", "E", "-", "07:00", "#REF!", "=1/0", "2026-11-02", "Sat", "E|L"]),
    )
    for _ in range(data.draw(st.integers(1, 3))):
        sheet = book[data.draw(st.sampled_from(book.sheetnames))]
        row, column = data.draw(st.integers(1, 8)), data.draw(st.integers(1, 10))
        sheet.cell(row, column).value = data.draw(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    reads_or_refuses(buffer.getvalue(), ".xlsx")


@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_broken_rosters(data: st.DataObject) -> None:
    document = json.loads(plain_roster())
    path = data.draw(st.sampled_from(nodes(document)))
    content = json.dumps(with_value(document, path, data.draw(VALUES)))
    reads_or_refuses(content.encode(), ".json", read_roster)


@cache
def plain_roster() -> bytes:
    """The bytes of a sound roster file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "roster.json"
        write_roster(random_roster(plain_ward(), 1), path)
        return path.read_bytes()


def test_the_sound_files_are_sound() -> None:
    assert refusal(read_roster, plain_roster(), ".json") is None
    for suffix in SUFFIXES:
        assert refusal(read_ward, sound(suffix), suffix) is None
