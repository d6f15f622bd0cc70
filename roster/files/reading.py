"""A ward out of a file of any kind."""

from __future__ import annotations

from pathlib import Path

from roster.files.content import content_of, text_of
from roster.files.document import Document, unusable
from roster.files.json_document import read_json
from roster.files.toml_document import read_toml
from roster.files.workbook import is_workbook, read_workbook
from roster.rules.rulebook import Rulebook
from roster.ward import InputError, Ward, WardError, parse_ward, relocated


def read_ward(path: Path | str) -> Ward:
    """The ward in a JSON, TOML or workbook file.

    Raises WardError for anything that is wrong with it, with places in the file's own words: a path such as
    people[4].skills, or sheet, row and column. Messages never repeat a name or a reason.
    """
    document = read_document(path)
    if "cells" in document.values and "people" not in document.values:
        raise WardError(unusable("this is a roster file; give the ward file here").problems)
    try:
        return parse_ward(document.values)
    except WardError as error:
        raise relocated(error, document.name) from None


def read_rulebook(path: Path | str) -> Rulebook:
    """The rulebook of the ward in a file. Raises InputError with every problem in the file's own words, PackError."""
    ward = read_ward(path)
    try:
        return Rulebook.of(ward)
    except InputError as error:
        raise relocated(error, read_document(path).name) from None


def read_document(path: Path | str) -> Document:
    """A ward file as plain values with their places. Raises WardError."""
    path = Path(path)
    try:
        content = content_of(path)
        suffix = path.suffix.lower()
        if is_workbook(content, suffix):
            return read_workbook(content)
        text = text_of(content)
        is_json = suffix == ".json" or (suffix != ".toml" and text.lstrip().startswith("{"))
        return read_json(text) if is_json else read_toml(text)
    except InputError as error:
        raise WardError(error.problems) from None
