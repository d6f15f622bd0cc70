"""A ward into a file of any kind, and blank workbooks to begin with."""

from __future__ import annotations

from pathlib import Path

from roster.files.atomic import write_whole
from roster.files.document import unusable
from roster.files.json_text import json_text
from roster.files.plain_form import plain_form
from roster.files.toml_text import toml_text
from roster.files.workbook_form import workbook_form
from roster.ward import Ward, WardError


def write_ward(ward: Ward, path: Path | str) -> None:
    """Write a ward as .json, .toml or .xlsx, from which `read_ward` makes the same ward again.

    Raises WardError for another ending, OSError where the file cannot be written.
    """
    path = Path(path)
    match path.suffix.lower():
        case ".json":
            content = json_text(plain_form(ward)).encode()
        case ".toml":
            content = toml_text(plain_form(ward)).encode()
        case ".xlsx":
            content = workbook_form(ward)
        case _:
            raise WardError(unusable("a ward is written as .json, .toml or .xlsx; give a name that ends so").problems)
    write_whole(path, content)


def write_template(path: Path | str) -> None:
    """Write a blank workbook to fill in. Raises WardError for a name that does not end in .xlsx, and OSError."""
    path = Path(path)
    if path.suffix.lower() != ".xlsx":
        raise WardError(unusable("the template is a workbook; give a name that ends in .xlsx").problems)
    write_whole(path, workbook_form())
