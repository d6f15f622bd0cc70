"""A roster reported: figures and words, for a terminal, a page or a workbook to show."""

from roster.reports.beyond_contract import PersonBeyond, beyond_contract_of
from roster.reports.changes import CellChange, changes_between
from roster.reports.comparison import ComparedRow, Comparison, DifferentCell, compared
from roster.reports.cover import Cover, CoverInterval, GroupCover, cover_of
from roster.reports.findings import FindingLine, SharedFindings, findings_of, for_the_ward
from roster.reports.gap_reasons import GapReasons, Nearest, Stopped, gap_reasons_of, nearest_of
from roster.reports.grid import Grid, GridCell, GridDay, GridFoot, GridRow, grid_of
from roster.reports.hours import PersonHours, hours_of
from roster.reports.key_figures import KeyFigures, key_figures_of
from roster.reports.kinds import COLOURS, Colours, DutyKind, kind_of
from roster.reports.legal_basis import BasisLine, legal_basis_of
from roster.reports.observations import ObservationLoad, observations_of
from roster.reports.people import PersonLine, people_of
from roster.reports.proof import ProofWords, gap_of, proof_of
from roster.reports.reviews import ReviewLine, reviews_of, waived_by
from roster.reports.settlement import settlement_of, wish_book_of
from roster.reports.summary import Summary, summary_of
from roster.reports.terminal import terminal
from roster.reports.unsocial import BurdenShare, PersonUnsocial, unsocial_of
from roster.reports.value import RuleValue, Value, value_of
from roster.reports.wish_words import (
    ACCOUNT_COLUMNS,
    PRICE_COLUMNS,
    account_figures,
    account_words,
    price_rows,
    price_words,
    settled_points,
    settled_words,
    statement,
    swap_words,
    ward_words,
)
from roster.reports.wishes import WishAnswer, Wishes, wishes_of

__all__ = [
    "ACCOUNT_COLUMNS",
    "COLOURS",
    "PRICE_COLUMNS",
    "BasisLine",
    "BurdenShare",
    "CellChange",
    "Colours",
    "ComparedRow",
    "Comparison",
    "Cover",
    "CoverInterval",
    "DifferentCell",
    "DutyKind",
    "FindingLine",
    "GapReasons",
    "Grid",
    "GridCell",
    "GridDay",
    "GridFoot",
    "GridRow",
    "GroupCover",
    "KeyFigures",
    "Nearest",
    "ObservationLoad",
    "PersonBeyond",
    "PersonHours",
    "PersonLine",
    "PersonUnsocial",
    "ProofWords",
    "ReviewLine",
    "RuleValue",
    "SharedFindings",
    "Stopped",
    "Summary",
    "Value",
    "WishAnswer",
    "Wishes",
    "account_figures",
    "account_words",
    "beyond_contract_of",
    "changes_between",
    "compared",
    "cover_of",
    "findings_of",
    "for_the_ward",
    "gap_of",
    "gap_reasons_of",
    "grid_of",
    "hours_of",
    "key_figures_of",
    "kind_of",
    "legal_basis_of",
    "nearest_of",
    "observations_of",
    "people_of",
    "price_rows",
    "price_words",
    "proof_of",
    "reviews_of",
    "settled_points",
    "settled_words",
    "settlement_of",
    "statement",
    "summary_of",
    "swap_words",
    "terminal",
    "unsocial_of",
    "value_of",
    "waived_by",
    "ward_words",
    "wish_book_of",
    "wishes_of",
]
