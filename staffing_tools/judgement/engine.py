"""From the needs of every day to hours a week and an establishment."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

from staffing_tools.establishment import Establishment, TimeToLead, one_week
from staffing_tools.exact import WEEK
from staffing_tools.findings import FindingsError, errors
from staffing_tools.judgement.case import JudgementCase
from staffing_tools.judgement.checks import check_judgement
from staffing_tools.judgement.needed import needed
from staffing_tools.judgement.result import JudgementResult, RoleResult
from staffing_tools.judgement.role import Role

NO_LEAD = TimeToLead(wte=Decimal(0), place="outside")


def judgement_result(case: JudgementCase) -> JudgementResult:
    """What a judgement comes to: a week of it, as the mean of its days (Telford's method, Hurst 2003).

    Raises FindingsError with every error that the checks find, a change of the full-time week among them.
    """
    findings = check_judgement(case)
    if errors(findings):
        raise FindingsError(errors(findings))
    judgement = case.judgement
    stretch = one_week(judgement.dates, case.weeks)
    hours = _weekly_hours(case)

    def establishment(worked: Fraction, lead: TimeToLead) -> Establishment:
        return Establishment(worked=worked, allowance=judgement.allowance, week_minutes=stretch.step.minutes, lead=lead)

    care = sum((hours[role.code] for role in judgement.roles if _is_care(role)), Fraction(0))
    return JudgementResult(
        judgement=judgement.id,
        ward=judgement.ward.id,
        dates=judgement.dates,
        stretch=stretch,
        roles=tuple(
            RoleResult(role=role, hours=hours[role.code], establishment=establishment(hours[role.code], NO_LEAD))
            for role in judgement.roles
        ),
        establishment=establishment(care, judgement.lead),
        findings=findings,
    )


def _is_care(role: Role) -> bool:
    """Whether a role's hours are care that the method counts; time to lead is counted by its own rule."""
    return role.counted and not role.leads


def _weekly_hours(case: JudgementCase) -> dict[str, Fraction]:
    """Hours a week of each role."""
    hours: dict[str, Fraction] = defaultdict(Fraction)
    for need in needed(case.judgement):
        hours[need.role.code] += need.hours
    return defaultdict(Fraction, {code: value * WEEK / case.judgement.dates.days for code, value in hours.items()})
