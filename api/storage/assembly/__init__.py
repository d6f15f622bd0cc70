"""Wards and rosters out of rows and into rows, exactly."""

from api.storage.assembly.boards import board_of, put_board
from api.storage.assembly.documents import keep_ward_document
from api.storage.assembly.lines import PARTS, is_of_period, lines_of
from api.storage.assembly.rosters import edit_cells, put_roster, roster_of
from api.storage.assembly.stamps import stamp_of
from api.storage.assembly.storing import add_line, put_following, put_lines, put_ward
from api.storage.assembly.wards import card_of, ward_of

__all__ = [
    "PARTS",
    "add_line",
    "board_of",
    "card_of",
    "edit_cells",
    "is_of_period",
    "keep_ward_document",
    "lines_of",
    "put_board",
    "put_following",
    "put_lines",
    "put_roster",
    "put_ward",
    "roster_of",
    "stamp_of",
    "ward_of",
]
