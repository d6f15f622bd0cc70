"""Every key figure, in the order of the rostering notes."""

from __future__ import annotations

from roster.figures.additional import AdditionalDuties
from roster.figures.annual_leave import AnnualLeave
from roster.figures.approval import ApprovalLeadTime
from roster.figures.auto_kept import AutoKept
from roster.figures.care_hours import CareHours
from roster.figures.change_rate import ChangeRate
from roster.figures.fill_rate import FillRate
from roster.figures.headroom import Headroom
from roster.figures.key_figure import KeyFigure
from roster.figures.net_hours import NetHours
from roster.figures.overrides import RuleOverrides
from roster.figures.protected_time import ProtectedTime
from roster.figures.request_fairness import RequestFairness
from roster.figures.sickness import Sickness
from roster.figures.skill_mix import SkillMix
from roster.figures.temporary import TemporaryStaffing
from roster.figures.time_owing import TimeOwing
from roster.figures.unfilled import Unfilled

FIGURES: tuple[KeyFigure, ...] = (
    ApprovalLeadTime(),
    Unfilled(),
    FillRate(),
    NetHours(),
    AnnualLeave(),
    Headroom(),
    Sickness(),
    AdditionalDuties(),
    TemporaryStaffing(),
    TimeOwing(),
    SkillMix(),
    RuleOverrides(),
    AutoKept(),
    ChangeRate(),
    RequestFairness(),
    CareHours(),
    ProtectedTime(),
)
