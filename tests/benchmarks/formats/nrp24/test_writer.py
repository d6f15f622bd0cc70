from __future__ import annotations

import pytest
from hypothesis import given, settings

from benchmarks.formats.nrp24 import Instance, parse, read, write
from tests.benchmarks.formats.nrp24.small import instances
from tests.benchmarks.public import NRP24, nrp24_folder


@given(instances())
@settings(deadline=None, max_examples=60)
def test_what_is_written_is_read_back(instance: Instance) -> None:
    assert parse(write(instance)) == instance


@pytest.mark.parametrize("name", NRP24)
def test_public_files_survive_a_round_trip(name: str) -> None:
    instance = read(nrp24_folder() / f"{name}.txt")
    assert parse(write(instance)) == instance
