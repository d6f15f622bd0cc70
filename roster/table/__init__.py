"""The table form: rows of people, columns of days, and the terms that price them."""

from roster.table.builder import TableBuilder
from roster.table.by_row import terms_by_row
from roster.table.capped import capped
from roster.table.table import Cells16, Table, TableError, rows_of
from roster.table.terms import (
    OFF,
    Accompany,
    Balance,
    Cells,
    ColumnTerm,
    Count,
    Cover,
    Duties,
    Origin,
    Pattern,
    RowTerm,
    Run,
    Sequence,
    Term,
    Touch,
    Wish,
    duties_of,
    numbers_of,
)

__all__ = [
    "OFF",
    "Accompany",
    "Balance",
    "Cells",
    "Cells16",
    "ColumnTerm",
    "Count",
    "Cover",
    "Duties",
    "Origin",
    "Pattern",
    "RowTerm",
    "Run",
    "Sequence",
    "Table",
    "TableBuilder",
    "TableError",
    "Term",
    "Touch",
    "Wish",
    "capped",
    "duties_of",
    "numbers_of",
    "rows_of",
    "terms_by_row",
]
