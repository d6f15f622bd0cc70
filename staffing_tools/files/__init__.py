"""Files of the assessment: records as JSON or TOML, tables as CSV, workbook or JSON, every problem at its place."""

from staffing_tools.files.entry_table import EntryTable, read_entry_table
from staffing_tools.files.record import ExportError, Record
from staffing_tools.files.record_file import parse_record, plain_record, read_record, write_record
from staffing_tools.files.table_file import write_table
from staffing_tools.files.table_form import TableForm

__all__ = [
    "EntryTable",
    "ExportError",
    "Record",
    "TableForm",
    "parse_record",
    "plain_record",
    "read_entry_table",
    "read_record",
    "write_record",
    "write_table",
]
