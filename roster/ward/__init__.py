"""The nouns of a ward, one a file."""

from roster.ward.absence import Absence, AbsenceKind
from roster.ward.alike import gathered, relocated
from roster.ward.base import DAY, EVERY_DAY, ClockTime, Noun, clock_text, weekdays_text
from roster.ward.changes import Change
from roster.ward.clock import LONDON, elapsed, wall
from roster.ward.demand import Demand
from roster.ward.full_time import FullTimeStep, FullTimeWeek
from roster.ward.groups import Group
from roster.ward.history import History, Ledger
from roster.ward.learning import Learning
from roster.ward.leave_account import LeaveAccount
from roster.ward.locks import Lock
from roster.ward.needs import Need, clock_interval, needs
from roster.ward.other_work import OtherWork
from roster.ward.overrides import Override
from roster.ward.parse import parse_ward
from roster.ward.patterns import (
    AgreedPattern,
    Anchor,
    AwayDates,
    DaysOff,
    DaysOnly,
    Hours,
    NoDuties,
    NoSkill,
    OnlyDuties,
    PatternBase,
    ShiftsPerWeek,
    WeekendsByConsent,
    WeekendShare,
)
from roster.ward.people import Competence, Contract, Person
from roster.ward.period import Period
from roster.ward.problems import SHOWN, InputError, Place, Problem, RosterError, WardError, problems_of
from roster.ward.roster import ROSTER_SCHEMA, InCharge, Proof, Roster
from roster.ward.shifts import EARLY, LATE, LEARNING, LONG, NIGHT, Shift, Span
from roster.ward.time_owed import TimeOwed
from roster.ward.ward import WARD_SCHEMA, Board, RuleSetting, Ward, WardCard
from roster.ward.wishes import Wish
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
    "AgreedPattern",
    "Anchor",
    "AwayDates",
    "Board",
    "Change",
    "ClockTime",
    "Competence",
    "Contract",
    "DaysOff",
    "DaysOnly",
    "Demand",
    "FullTimeStep",
    "FullTimeWeek",
    "Group",
    "History",
    "Hours",
    "InCharge",
    "InputError",
    "Learning",
    "LeaveAccount",
    "Ledger",
    "Lock",
    "Need",
    "NoDuties",
    "NoSkill",
    "Noun",
    "OnlyDuties",
    "OtherWork",
    "Override",
    "PatternBase",
    "Period",
    "Person",
    "Place",
    "Problem",
    "Proof",
    "Roster",
    "RosterError",
    "RuleSetting",
    "Shift",
    "ShiftsPerWeek",
    "Span",
    "TimeOwed",
    "Ward",
    "WardCard",
    "WardError",
    "WeekendShare",
    "WeekendsByConsent",
    "Wish",
    "WorkingTime",
    "clock_interval",
    "clock_text",
    "elapsed",
    "gathered",
    "needs",
    "parse_ward",
    "problems_of",
    "relocated",
    "wall",
    "weekdays_text",
]
