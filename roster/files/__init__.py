"""Ward and roster files: read with every problem named at its place, written whole or not at all."""

from roster.files.atomic import write_whole
from roster.files.calendars import calendar_text, export_calendars
from roster.files.comparison_page import comparison_page, export_comparison
from roster.files.document import Document
from roster.files.events_file import read_events
from roster.files.excel import export_excel
from roster.files.figures_page import export_figures_page, export_figures_pictures, figures_page
from roster.files.layout import Column, Kind, Layout, Sheet, ward_layout
from roster.files.page import export_page, export_pdf
from roster.files.patients_file import read_patients
from roster.files.pdf import PdfError
from roster.files.periods_file import PeriodEntry, PeriodsFile, read_evidence, read_periods
from roster.files.picture import export_picture
from roster.files.reading import read_document, read_rulebook, read_ward
from roster.files.roster_file import match_roster, read_roster, write_roster
from roster.files.schema import ward_schema
from roster.files.sealed import SEAL, SealError, is_sealed
from roster.files.template import templates_of
from roster.files.writing import write_template, write_ward

__all__ = [
    "SEAL",
    "Column",
    "Document",
    "Kind",
    "Layout",
    "PdfError",
    "PeriodEntry",
    "PeriodsFile",
    "SealError",
    "Sheet",
    "calendar_text",
    "comparison_page",
    "export_calendars",
    "export_comparison",
    "export_excel",
    "export_figures_page",
    "export_figures_pictures",
    "export_page",
    "export_pdf",
    "export_picture",
    "figures_page",
    "is_sealed",
    "match_roster",
    "read_document",
    "read_events",
    "read_evidence",
    "read_patients",
    "read_periods",
    "read_roster",
    "read_rulebook",
    "read_ward",
    "templates_of",
    "ward_layout",
    "ward_schema",
    "write_roster",
    "write_template",
    "write_ward",
    "write_whole",
]
