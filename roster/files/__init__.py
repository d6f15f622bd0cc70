"""Ward and roster files: read with every problem named at its place, written whole or not at all."""

from roster.files.document import Document
from roster.files.reading import read_document, read_ward

__all__ = ["Document", "read_document", "read_ward"]
