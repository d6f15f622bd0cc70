"""The public instances, read from outside the project."""

from __future__ import annotations

from pathlib import Path

from benchmarks.folders import shared_folder
from tests.absent import absent

NRP24 = tuple(f"Instance{number}" for number in (1, 3, 4, 6, 7, 9, 10, 12, 14, 15, 17, 19, 21, 22, 24))


INRC1 = (
    *(f"sprint{number:02}" for number in range(1, 11)),
    "sprint_hint01",
    *(f"medium{number:02}" for number in range(1, 6)),
    "medium_hint01",
    *(f"long{number:02}" for number in range(1, 6)),
    "long_hint01",
)

INRC2 = (
    "n005w4_0_1-2-3-3",
    "n005w4_1_5-3-1-0",
    "n005w4_2_6-7-8-9",
    "n012w8_0_3-5-0-2-0-4-5-2",
    "n012w8_1_7-7-0-8-9-3-2-6",
    "n012w8_2_4-5-6-7-2-1-2-1",
    "n021w4_0_5-4-1-2",
    "n021w4_1_0-6-1-6",
    "n021w4_2_8-1-4-3",
    "n030w4_1_6-2-9-1",
    "n030w4_1_6-7-5-3",
    "n035w8_0_6-2-9-8-7-7-9-8",
    "n035w8_1_0-8-1-6-1-7-2-0",
    "n050w4_0_0-4-8-7",
    "n050w4_0_7-2-7-2",
    "n050w8_1_1-7-8-5-7-4-1-8",
    "n050w8_1_9-7-5-3-8-8-3-1",
    "n080w4_2_4-3-3-3",
    "n080w4_2_6-0-4-8",
    "n080w8_1_4-4-9-9-3-6-0-5",
    "n080w8_2_0-4-0-9-1-9-6-2",
    "n110w4_0_1-4-2-8",
    "n110w4_0_1-9-3-5",
    "n120w8_0_0-9-9-4-5-1-0-3",
    "n120w8_1_7-2-6-4-5-2-0-2",
)


def nrp24_folder() -> Path:
    """The folder of the Curtois and Qu files."""
    return set_folder("nrp24")


def inrc1_folder() -> Path:
    """The folder of the first competition's files."""
    return set_folder("inrc1")


def inrc2_folder() -> Path:
    """The folder of the second competition's files."""
    return set_folder("inrc2")


def set_folder(name: str) -> Path:
    """The folder of a set; skips the test where it is absent, and fails it if ROSTER_CI=1."""
    folder = shared_folder() / name
    if not folder.is_dir():
        absent(f"the public instances are not in {folder}")
    return folder
