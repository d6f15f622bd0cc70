"""Files of the assessment: records as JSON or TOML, tables as CSV, workbook or JSON, every problem at its place."""

from roster.files import SEAL, SealError
from staffing_tools.files.document import document_of
from staffing_tools.files.entry_table import EntryTable, entries_in, read_entry_table
from staffing_tools.files.part_files import PartFiles
from staffing_tools.files.record import ExportError, Record
from staffing_tools.files.record_file import parse_record, plain_record, read_record, write_record
from staffing_tools.files.seal import check_seal, seal_of
from staffing_tools.files.table_file import table_of, write_table
from staffing_tools.files.table_form import TableForm

__all__ = [
    "SEAL",
    "EntryTable",
    "ExportError",
    "PartFiles",
    "Record",
    "SealError",
    "TableForm",
    "check_seal",
    "document_of",
    "entries_in",
    "parse_record",
    "plain_record",
    "read_entry_table",
    "read_record",
    "seal_of",
    "table_of",
    "write_record",
    "write_table",
]
