"""The nouns of a ward, one a file."""

from roster.ward.absence import Absence, AbsenceKind
from roster.ward.alike import gathered, relocated
from roster.ward.annual_hours import AnnualHours
from roster.ward.base import DAY, EVERY_DAY, ClockTime, Noun, clock_text, weekdays_text
from roster.ward.calendar_dates import Calendar, Calendars, Stretch, calendar_of
from roster.ward.changes import Change
from roster.ward.clock import LONDON, elapsed, wall
from roster.ward.demand import Demand
from roster.ward.dues import Due
from roster.ward.events import Agreed, Away, Events, Surge, Withdrawn, with_events
from roster.ward.figure_targets import FigureTarget
from roster.ward.filling import FillingStep
from roster.ward.full_time import FullTimeStep, FullTimeWeek
from roster.ward.groups import Group, GroupKind
from roster.ward.history import History, Ledger
from roster.ward.job_shares import JobShare
from roster.ward.learners import Placement, Preceptorship
from roster.ward.learning import Learning
from roster.ward.leave_account import LeaveAccount
from roster.ward.leave_request import LeaveDay, LeaveRequest, day_text
from roster.ward.locks import Lock
from roster.ward.moves import Move
from roster.ward.need import Need
from roster.ward.needs import clock_interval, needs
from roster.ward.observations import Observation
from roster.ward.other_work import OtherWork
from roster.ward.overrides import Override
from roster.ward.pairings import Pairing
from roster.ward.parse import parse_ward
from roster.ward.pattern_base import PatternBase
from roster.ward.patterns import (
    AgreedPattern,
    Anchor,
    AwayDates,
    Breaks,
    DaysOff,
    DaysOnly,
    Hours,
    HoursPerWeek,
    MostDuties,
    MostInARow,
    NoDuties,
    NoSkill,
    OnlyDuties,
    Rotation,
    ShiftsPerWeek,
    TimeFree,
    WeekendsByConsent,
    WeekendShare,
)
from roster.ward.pay_rates import PaidAs, PayRate
from roster.ward.people import Competence, Contract, Employment, Person
from roster.ward.period import Period
from roster.ward.problems import SHOWN, InputError, Place, Problem, RosterError, WardError, problems_in, problems_of
from roster.ward.roster import ROSTER_SCHEMA, InCharge, Proof, Roster, codes_in
from roster.ward.shifts import EARLY, LATE, LEARNING, LONG, NIGHT, Shift, Span
from roster.ward.skills import held_skills
from roster.ward.time_owed import TimeOwed
from roster.ward.ward import WARD_SCHEMA, Board, RuleSetting, Ward, WardCard
from roster.ward.wishes import DecisionCode, Wish
from roster.ward.working_time import WorkingTime

__all__ = [
    "DAY",
    "EARLY",
    "EVERY_DAY",
    "LATE",
    "LEARNING",
    "LONDON",
    "LONG",
    "NIGHT",
    "ROSTER_SCHEMA",
    "SHOWN",
    "WARD_SCHEMA",
    "Absence",
    "AbsenceKind",
    "Agreed",
    "AgreedPattern",
    "Anchor",
    "AnnualHours",
    "Away",
    "AwayDates",
    "Board",
    "Breaks",
    "Calendar",
    "Calendars",
    "Change",
    "ClockTime",
    "Competence",
    "Contract",
    "DaysOff",
    "DaysOnly",
    "DecisionCode",
    "Demand",
    "Due",
    "Employment",
    "Events",
    "FigureTarget",
    "FillingStep",
    "FullTimeStep",
    "FullTimeWeek",
    "Group",
    "GroupKind",
    "History",
    "Hours",
    "HoursPerWeek",
    "InCharge",
    "InputError",
    "JobShare",
    "Learning",
    "LeaveAccount",
    "LeaveDay",
    "LeaveRequest",
    "Ledger",
    "Lock",
    "MostDuties",
    "MostInARow",
    "Move",
    "Need",
    "NoDuties",
    "NoSkill",
    "Noun",
    "Observation",
    "OnlyDuties",
    "OtherWork",
    "Override",
    "PaidAs",
    "Pairing",
    "PatternBase",
    "PayRate",
    "Period",
    "Person",
    "Place",
    "Placement",
    "Preceptorship",
    "Problem",
    "Proof",
    "Roster",
    "RosterError",
    "Rotation",
    "RuleSetting",
    "Shift",
    "ShiftsPerWeek",
    "Span",
    "Stretch",
    "Surge",
    "TimeFree",
    "TimeOwed",
    "Ward",
    "WardCard",
    "WardError",
    "WeekendShare",
    "WeekendsByConsent",
    "Wish",
    "Withdrawn",
    "WorkingTime",
    "calendar_of",
    "clock_interval",
    "clock_text",
    "codes_in",
    "day_text",
    "elapsed",
    "gathered",
    "held_skills",
    "needs",
    "parse_ward",
    "problems_in",
    "problems_of",
    "relocated",
    "wall",
    "weekdays_text",
    "with_events",
]
