"""The sheet with prices, and with everybody's points for wishes."""

from __future__ import annotations

from xlsxwriter import Workbook

from roster.files.excel.sheets import Heading, Value, add_sheet, set_widths, write_lines
from roster.files.excel.styles import Styles
from roster.reports import ACCOUNT_COLUMNS, PRICE_COLUMNS, Summary, account_figures, price_rows, price_words, ward_words

ACCOUNTS = (Heading("Person", 14), *(Heading(title, 12, "0") for title in ACCOUNT_COLUMNS))
PRICES = (Heading("Date", 14), *(Heading(title, 12, "0.0" if title == "Wishes" else "0") for title in PRICE_COLUMNS))


def wishes_sheet(book: Workbook, styles: Styles, summary: Summary) -> None:
    """Accounts by person and prices by date; of no single wish."""
    sheet = add_sheet(book, styles, "Wishes", "Points for wishes, and what wishes cost")
    set_widths(sheet, ACCOUNTS)
    sheet.write_string(1, 0, ward_words(summary.settlement), styles.text())
    if summary.settlement.scheme == "points":
        return
    accounts: list[tuple[Value, ...]] = [
        (account.person, *account_figures(account)) for account in summary.settlement.accounts
    ]
    row = write_lines(sheet, styles, 2, ACCOUNTS, accounts)
    sheet.write_string(row + 1, 0, price_words(summary.prices), styles.text())
    rows: list[tuple[Value, ...]] = [
        (date, *map(float, figures)) for date, *figures in price_rows(summary.prices, summary.wish_terms)
    ]
    write_lines(sheet, styles, row + 2, PRICES, rows)
