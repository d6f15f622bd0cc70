"""What comes from other systems and goes to them, by mappings of columns and codes.

It knows wards and rosters, and neither a database nor the web: a ward and a table in, a ward and a report out.
"""

from api.exchange.giving import Given, away_out, hours_out
from api.exchange.mappings import (
    AbsenceMapping,
    AwayOut,
    HoursOut,
    InMapping,
    Mapping,
    OutMapping,
    PeopleMapping,
    RosterMapping,
    mapping_in,
    parse_mapping,
    read_mapping,
)
from api.exchange.report import ChangeLine, Fate, Report
from api.exchange.table import Table, table_in
from api.exchange.taken import Taken
from api.exchange.taking import take_in
from api.exchange.writing import csv_out, excel_out

__all__ = [
    "AbsenceMapping",
    "AwayOut",
    "ChangeLine",
    "Fate",
    "Given",
    "HoursOut",
    "InMapping",
    "Mapping",
    "OutMapping",
    "PeopleMapping",
    "Report",
    "RosterMapping",
    "Table",
    "Taken",
    "away_out",
    "csv_out",
    "excel_out",
    "hours_out",
    "mapping_in",
    "parse_mapping",
    "read_mapping",
    "table_in",
    "take_in",
]
