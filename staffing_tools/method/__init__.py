"""The common staffing method (NHS (Scotland) Act 1978 s.12IJ): one record for a ward and a financial year."""

from staffing_tools.method.account import StepAccount
from staffing_tools.method.assess import Assessed, assess
from staffing_tools.method.assessment import Assessment, EngineInputs
from staffing_tools.method.assessment_file import AssessmentFile
from staffing_tools.method.checks import check_record
from staffing_tools.method.completed import CompletedRecord, Inputs, Superseded, check_chain, complete
from staffing_tools.method.decision import CareChange, Decision, EstablishmentChange, Signature
from staffing_tools.method.estimate import Estimate, judgement_estimate, national_estimate, tool_estimate
from staffing_tools.method.files import read_completed, read_draft, write_completed, write_draft
from staffing_tools.method.from_record import FromRecord, assessed_from
from staffing_tools.method.progress import StepProgress, progress
from staffing_tools.method.reading import ReadAssessment, read_assessment
from staffing_tools.method.record import MethodRecord, OutsideAssessment
from staffing_tools.method.risk import Mitigation, StaffingRisk
from staffing_tools.method.staffing import Staffing, StaffLine
from staffing_tools.method.steps import MethodStep, method_steps
from staffing_tools.method.triangulation import Difference, LaterWeek, Row, Triangulation, triangulate

__all__ = [
    "Assessed",
    "Assessment",
    "AssessmentFile",
    "CareChange",
    "CompletedRecord",
    "Decision",
    "Difference",
    "EngineInputs",
    "EstablishmentChange",
    "Estimate",
    "FromRecord",
    "Inputs",
    "LaterWeek",
    "MethodRecord",
    "MethodStep",
    "Mitigation",
    "OutsideAssessment",
    "ReadAssessment",
    "Row",
    "Signature",
    "StaffLine",
    "Staffing",
    "StaffingRisk",
    "StepAccount",
    "StepProgress",
    "Superseded",
    "Triangulation",
    "assess",
    "assessed_from",
    "check_chain",
    "check_record",
    "complete",
    "judgement_estimate",
    "method_steps",
    "national_estimate",
    "progress",
    "read_assessment",
    "read_completed",
    "read_draft",
    "tool_estimate",
    "triangulate",
    "write_completed",
    "write_draft",
]
