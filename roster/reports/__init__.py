"""A roster reported: figures and words, for a terminal, a page or a workbook to show."""

from roster.reports.beyond_contract import PersonBeyond, beyond_contract_of
from roster.reports.cover import Cover, CoverInterval, GroupCover, cover_of
from roster.reports.findings import FindingLine, SharedFindings, findings_of, for_the_ward
from roster.reports.gap_reasons import GapReasons, Stopped, gap_reasons_of
from roster.reports.grid import Grid, GridCell, GridDay, GridFoot, GridRow, grid_of
from roster.reports.hours import PersonHours, hours_of
from roster.reports.key_figures import KeyFigures, key_figures_of
from roster.reports.kinds import COLOURS, Colours, DutyKind, kind_of
from roster.reports.legal_basis import BasisLine, legal_basis_of
from roster.reports.observations import ObservationLoad, observations_of
from roster.reports.people import PersonLine, people_of
from roster.reports.proof import ProofWords, gap_of, proof_of
from roster.reports.summary import Summary, summary_of
from roster.reports.terminal import terminal
from roster.reports.unsocial import BurdenShare, PersonUnsocial, unsocial_of
from roster.reports.value import RuleValue, Value, value_of
from roster.reports.wishes import WishAnswer, Wishes, wishes_of

__all__ = [
    "COLOURS",
    "BasisLine",
    "BurdenShare",
    "Colours",
    "Cover",
    "CoverInterval",
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
    "ObservationLoad",
    "PersonBeyond",
    "PersonHours",
    "PersonLine",
    "PersonUnsocial",
    "ProofWords",
    "RuleValue",
    "SharedFindings",
    "Stopped",
    "Summary",
    "Value",
    "WishAnswer",
    "Wishes",
    "beyond_contract_of",
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
    "observations_of",
    "people_of",
    "proof_of",
    "summary_of",
    "terminal",
    "unsocial_of",
    "value_of",
    "wishes_of",
]
