"""Ward and roster files: read with every problem named at its place, written whole or not at all."""

from roster.files.atomic import write_whole
from roster.files.calendars import export_calendars
from roster.files.document import Document
from roster.files.excel import export_excel
from roster.files.layout import Column, Kind, Layout, Sheet, ward_layout
from roster.files.page import export_page
from roster.files.picture import export_picture
from roster.files.reading import read_document, read_ward
from roster.files.roster_file import match_roster, read_roster, write_roster
from roster.files.schema import ward_schema
from roster.files.sealed import SEAL, SealError, is_sealed
from roster.files.writing import write_template, write_ward

__all__ = [
    "SEAL",
    "Column",
    "Document",
    "Kind",
    "Layout",
    "SealError",
    "Sheet",
    "export_calendars",
    "export_excel",
    "export_page",
    "export_picture",
    "is_sealed",
    "match_roster",
    "read_document",
    "read_roster",
    "read_ward",
    "ward_layout",
    "ward_schema",
    "write_roster",
    "write_template",
    "write_ward",
    "write_whole",
]
