"""Coefficient sets as TOML files. A licensed set is read and never written; no other set is ever overwritten."""

from __future__ import annotations

from pathlib import Path

from roster.files.document import unusable
from staffing_tools.files import read_record, write_record
from staffing_tools.tool.coefficients.coefficient_set import CoefficientSet


def read_set(path: Path | str) -> CoefficientSet:
    """The set in a TOML or JSON file. Raises InputError."""
    return read_record(path, CoefficientSet)


def write_set(coefficients: CoefficientSet, path: Path | str) -> None:
    """Write a set as a new file.

    Raises ExportError for a licensed set, InputError where there is another set at the path or for a name that does
    not end in .toml or .json, OSError where it cannot be written.
    """
    if Path(path).exists():
        if read_set(path) == coefficients:
            return
        raise unusable("there is another set at this path; sets are never changed, so give this one a new name")
    write_record(coefficients, path)
