"""Quality data in files: the whole as JSON or TOML, or the points alone as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from roster.ward import InputError, Noun, Place, problems_of, relocated
from staffing_tools.files import plain_record, read_record, read_table, write_record, write_table
from staffing_tools.quality.series import POINTS, Point, QualityData


class _Points(Noun):
    points: tuple[Point, ...]


@dataclass(frozen=True)
class PointTable:
    """Points out of a file. `name` turns a place in them into the file's row and column."""

    points: tuple[Point, ...]
    name: Callable[[Place], Place]


def read_quality(path: Path | str) -> QualityData:
    """The quality data in a .json or .toml file. Raises InputError."""
    return read_record(path, QualityData)


def write_quality(data: QualityData, path: Path | str) -> None:
    """Write quality data as .json or .toml. Raises InputError for another ending, OSError."""
    write_record(data, path)


def read_points(path: Path | str) -> PointTable:
    """The points in a .csv, .xlsx or .json table. Raises InputError with rows and columns of the file."""
    document = read_table(path, POINTS)
    try:
        return PointTable(_Points.model_validate(document.values).points, document.name)
    except ValidationError as error:
        raise relocated(InputError(problems_of(error)), document.name) from None


def write_points(data: QualityData, path: Path | str) -> None:
    """Write the points as a .csv, .xlsx or .json table. Raises InputError for another ending, OSError."""
    write_table(plain_record(data).get("points", []), path, POINTS)
