"""JSON and TOML files as documents."""

from __future__ import annotations

from pathlib import Path

from roster.files import Document
from roster.files.content import content_of, text_of
from roster.files.document import unusable
from roster.files.json_document import read_json
from roster.files.toml_document import read_toml


def document_of(path: Path) -> Document:
    """The document in a .json or .toml file. Raises InputError."""
    text = text_of(content_of(path))
    match path.suffix.lower():
        case ".json":
            return read_json(text)
        case ".toml":
            return read_toml(text)
        case _:
            raise unusable("give a file whose name ends in .json or .toml")
