"""The tables, one row class a file; used as `rows.Person`."""

from api.storage.rows.access.account import Account
from api.storage.rows.access.api_key import ApiKey
from api.storage.rows.access.grant import Grant, Role
from api.storage.rows.access.session import SignedIn
from api.storage.rows.access.sign_in_attempt import SignInAttempt
from api.storage.rows.access.sign_in_flow import SignInFlow
from api.storage.rows.base import Base, Editable, Row
from api.storage.rows.exchange.mapping import ExchangeMapping
from api.storage.rows.rosters.cell import Cell
from api.storage.rows.rosters.feed import Feed
from api.storage.rows.rosters.roster import Roster, RosterState
from api.storage.rows.rosters.roster_change import RosterChange
from api.storage.rows.rosters.swap_request import SwapRequest, SwapState
from api.storage.rows.staffing.agency_booking import AgencyBooking
from api.storage.rows.staffing.assessment import Assessment, AssessmentPart, AssessmentState
from api.storage.rows.staffing.daily_count import DailyCount
from api.storage.rows.staffing.escalation import Escalation
from api.storage.rows.staffing.log import StaffingLog
from api.storage.rows.staffing.quality_point import QualityPoint
from api.storage.rows.staffing.real_time_record import RealTimeRecord
from api.storage.rows.staffing.record import StaffingRecord
from api.storage.rows.staffing.risk import Risk
from api.storage.rows.staffing.superseded import SupersededRecord
from api.storage.rows.trail.audit import Audit
from api.storage.rows.trail.installation import Installation
from api.storage.rows.wards.absence import Absence
from api.storage.rows.wards.annual_hours import AnnualHours
from api.storage.rows.wards.board import Board
from api.storage.rows.wards.calendar import Calendar
from api.storage.rows.wards.competence import Competence
from api.storage.rows.wards.contract import Contract
from api.storage.rows.wards.demand import Demand
from api.storage.rows.wards.due import Due
from api.storage.rows.wards.figure_target import FigureTarget
from api.storage.rows.wards.filling_step import FillingStep
from api.storage.rows.wards.group import Group
from api.storage.rows.wards.history import History
from api.storage.rows.wards.job_share import JobShare
from api.storage.rows.wards.learning import Learning
from api.storage.rows.wards.leave_account import LeaveAccount
from api.storage.rows.wards.leave_request import LeaveRequest
from api.storage.rows.wards.ledger import Ledger
from api.storage.rows.wards.lock import Lock
from api.storage.rows.wards.move import Move
from api.storage.rows.wards.observation import Observation
from api.storage.rows.wards.other_work import OtherWork
from api.storage.rows.wards.override import Override
from api.storage.rows.wards.pairing import Pairing
from api.storage.rows.wards.part import Coded, Dated, OfPeriod, OfPerson, OfTwoPeople, Part
from api.storage.rows.wards.pattern import Pattern
from api.storage.rows.wards.pay_rate import PayRate
from api.storage.rows.wards.period import Period
from api.storage.rows.wards.person import Person
from api.storage.rows.wards.placement import Placement
from api.storage.rows.wards.preceptorship import Preceptorship
from api.storage.rows.wards.reason import Reason
from api.storage.rows.wards.rule_setting import RuleSetting
from api.storage.rows.wards.shift import Shift
from api.storage.rows.wards.time_owed import TimeOwed
from api.storage.rows.wards.ward import Ward
from api.storage.rows.wards.ward_document import WardDocument
from api.storage.rows.wards.wish import Wish
from api.storage.rows.wards.working_time import WorkingTime
from api.storage.rows.work.idempotency_key import IdempotencyKey
from api.storage.rows.work.job import Job, JobState
from api.storage.rows.work.job_event import JobEvent

__all__ = [
    "Absence",
    "Account",
    "AgencyBooking",
    "AnnualHours",
    "ApiKey",
    "Assessment",
    "AssessmentPart",
    "AssessmentState",
    "Audit",
    "Base",
    "Board",
    "Calendar",
    "Cell",
    "Coded",
    "Competence",
    "Contract",
    "DailyCount",
    "Dated",
    "Demand",
    "Due",
    "Editable",
    "Escalation",
    "ExchangeMapping",
    "Feed",
    "FigureTarget",
    "FillingStep",
    "Grant",
    "Group",
    "History",
    "IdempotencyKey",
    "Installation",
    "Job",
    "JobEvent",
    "JobShare",
    "JobState",
    "Learning",
    "LeaveAccount",
    "LeaveRequest",
    "Ledger",
    "Lock",
    "Move",
    "Observation",
    "OfPeriod",
    "OfPerson",
    "OfTwoPeople",
    "OtherWork",
    "Override",
    "Pairing",
    "Part",
    "Pattern",
    "PayRate",
    "Period",
    "Person",
    "Placement",
    "Preceptorship",
    "QualityPoint",
    "RealTimeRecord",
    "Reason",
    "Risk",
    "Role",
    "Roster",
    "RosterChange",
    "RosterState",
    "Row",
    "RuleSetting",
    "Shift",
    "SignInAttempt",
    "SignInFlow",
    "SignedIn",
    "StaffingLog",
    "StaffingRecord",
    "SupersededRecord",
    "SwapRequest",
    "SwapState",
    "TimeOwed",
    "Ward",
    "WardDocument",
    "Wish",
    "WorkingTime",
]
