"""Quality data in files: the whole as JSON or TOML, or the points alone as a table."""

from __future__ import annotations

from pathlib import Path

from staffing_tools.files import EntryTable, plain_record, read_entry_table, read_record, write_record, write_table
from staffing_tools.quality.series import POINTS, Point, QualityData


def read_quality(path: Path | str) -> QualityData:
    """The quality data in a .json or .toml file. Raises InputError."""
    return read_record(path, QualityData)


def write_quality(data: QualityData, path: Path | str) -> None:
    """Write quality data as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(data, path)


def read_points(path: Path | str) -> EntryTable[Point]:
    """The points in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    return read_entry_table(path, POINTS, Point)


def write_points(data: QualityData, path: Path | str) -> None:
    """Write the points as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(data).get(POINTS.key, []), path, POINTS)
