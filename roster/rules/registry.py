"""Every rule, in the order in which they are read to people: law, fatigue, contract, cover, fairness."""

from __future__ import annotations

from typing import Any

from roster.rules.contract.absence import AbsenceRule
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.contract.allowed_shifts import AllowedShifts
from roster.rules.contract.contract_hours import ContractHours
from roster.rules.contract.job_share import JobShareRule
from roster.rules.contract.leave_allowance import LeaveAllowance
from roster.rules.contract.locked_cells import LockedCells
from roster.rules.contract.one_duty import OneDuty
from roster.rules.contract.pattern_reviews import PatternReviews
from roster.rules.contract.protected_learning import ProtectedLearning
from roster.rules.contract.protected_patterns import ProtectedPatterns
from roster.rules.contract.rotation import RotationRule
from roster.rules.contract.time_owed import TimeOwedRule
from roster.rules.cover.bank_share import BankShare
from roster.rules.cover.duties_due import DutiesDue
from roster.rules.cover.gender_mix import GenderMix
from roster.rules.cover.interval_cover import IntervalCover
from roster.rules.cover.newly_qualified import NewlyQualified
from roster.rules.cover.nominee_cover import NomineeCover
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.rules.cover.observation_relief import ObservationRelief
from roster.rules.cover.pairings import Pairings
from roster.rules.cover.preceptor_overlap import PreceptorOverlap
from roster.rules.cover.redeployment import Redeployment
from roster.rules.cover.registered_share import RegisteredShare
from roster.rules.cover.senior_charge_nurse import SeniorChargeNurse
from roster.rules.cover.senior_cover import SeniorCover
from roster.rules.cover.skill_cover import SkillCover
from roster.rules.cover.students import Students
from roster.rules.cover.substantive_nurse import SubstantiveNurse
from roster.rules.cover.trainee_study import TraineeStudy
from roster.rules.fairness.fair_share import FairShare
from roster.rules.fairness.wishes import Wishes
from roster.rules.fatigue.break_relief import BreakRelief
from roster.rules.fatigue.clear_time_after_nights import ClearTimeAfterNights
from roster.rules.fatigue.forward_rotation import ForwardRotation
from roster.rules.fatigue.isolated_day_off import IsolatedDayOff
from roster.rules.fatigue.isolated_night import IsolatedNight
from roster.rules.fatigue.long_days_a_week import LongDaysAWeek
from roster.rules.fatigue.long_days_in_a_row import LongDaysInARow
from roster.rules.fatigue.longest_stretch import LongestStretch
from roster.rules.fatigue.most_hours import MostHours
from roster.rules.fatigue.night_share import NightShare
from roster.rules.fatigue.nights_in_a_row import NightsInARow
from roster.rules.fatigue.weekends_off import WeekendsOff
from roster.rules.publication.change_record import ChangeRecord
from roster.rules.publication.closed_roster import ClosedRoster
from roster.rules.publication.lead_time import LeadTime
from roster.rules.publication.short_notice import ShortNotice
from roster.rules.publication.stability import Stability
from roster.rules.rule import Rule
from roster.rules.working_time.average_week import AverageWeek
from roster.rules.working_time.break_in_shift import BreakInShift
from roster.rules.working_time.compensatory_rest import CompensatoryRest
from roster.rules.working_time.daily_rest import DailyRest
from roster.rules.working_time.health_assessment import HealthAssessment
from roster.rules.working_time.night_average import NightAverage
from roster.rules.working_time.special_hazard_nights import SpecialHazardNights
from roster.rules.working_time.weekly_rest import WeeklyRest
from roster.rules.working_time.young_worker import YoungWorker

RULES: tuple[type[Rule[Any]], ...] = (
    DailyRest,
    WeeklyRest,
    AverageWeek,
    NightAverage,
    SpecialHazardNights,
    BreakInShift,
    CompensatoryRest,
    HealthAssessment,
    YoungWorker,
    LongestStretch,
    NightsInARow,
    LongDaysInARow,
    ClearTimeAfterNights,
    MostHours,
    WeekendsOff,
    IsolatedNight,
    IsolatedDayOff,
    ForwardRotation,
    NightShare,
    LongDaysAWeek,
    BreakRelief,
    OneDuty,
    AllowedShifts,
    AbsenceRule,
    ProtectedPatterns,
    AgreedPatterns,
    JobShareRule,
    RotationRule,
    PatternReviews,
    LockedCells,
    ContractHours,
    TimeOwedRule,
    LeaveAllowance,
    ProtectedLearning,
    IntervalCover,
    SkillCover,
    RegisteredShare,
    NurseInCharge,
    SeniorCover,
    NewlyQualified,
    PreceptorOverlap,
    Students,
    TraineeStudy,
    GenderMix,
    ObservationRelief,
    SeniorChargeNurse,
    NomineeCover,
    Pairings,
    BankShare,
    SubstantiveNurse,
    DutiesDue,
    Redeployment,
    Wishes,
    FairShare,
    LeadTime,
    ShortNotice,
    ChangeRecord,
    Stability,
    ClosedRoster,
)
