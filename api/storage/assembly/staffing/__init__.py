"""Staffing records out of rows and into rows, and the logs and assessments that they make."""

from api.storage.assembly.staffing.assessments import (
    assessment_of,
    chain_of,
    completed_of,
    quality_of,
    record_of,
    superseded_by,
)
from api.storage.assembly.staffing.entries import (
    SETUPS,
    Owner,
    new_row,
    put_setup,
    query,
    records,
    setup_of,
    setup_row,
)
from api.storage.assembly.staffing.kinds import KINDS, OF_BOARDS, OF_WARDS, Kind
from api.storage.assembly.staffing.logs import (
    advice_of,
    agency_of,
    annual_of,
    escalations_of,
    lead_of,
    plans_of,
    real_time_of,
    reports_of,
    training_of,
    wards_of,
)
from api.storage.assembly.staffing.parts import PARTS, part_in, part_row, put_part
from api.storage.assembly.staffing.sets import add_set, set_in, set_query

__all__ = [
    "KINDS",
    "OF_BOARDS",
    "OF_WARDS",
    "PARTS",
    "SETUPS",
    "Kind",
    "Owner",
    "add_set",
    "advice_of",
    "agency_of",
    "annual_of",
    "assessment_of",
    "chain_of",
    "completed_of",
    "escalations_of",
    "lead_of",
    "new_row",
    "part_in",
    "part_row",
    "plans_of",
    "put_part",
    "put_setup",
    "quality_of",
    "query",
    "real_time_of",
    "record_of",
    "records",
    "reports_of",
    "set_in",
    "set_query",
    "setup_of",
    "setup_row",
    "superseded_by",
    "training_of",
    "wards_of",
]
