"""Checks of severe and recurrent risks: each with a plan, an owner and a review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from staffing_tools.duties.recurrent.event import RED_SHIFT, RiskEvent
from staffing_tools.duties.recurrent.plan import PlanLog, RiskPlan, plan_against
from staffing_tools.duties.recurrent.theme import themes
from staffing_tools.facts import Facts, shipped
from staffing_tools.findings import Finding, by_severity


@dataclass(frozen=True)
class RecurrentCase:
    """Risks, the plans against them, and the day on which they are looked at."""

    events: tuple[RiskEvent, ...]
    plans: PlanLog
    today: dt.date
    facts: Facts = field(default_factory=shipped)


def check_recurrent(case: RecurrentCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity((*_themes(case), *_plans(case), *_scores(case)))


def _themes(case: RecurrentCase) -> Iterator[Finding]:
    for theme in themes(case.events, case.facts):
        if theme.is_severe or theme.is_recurrent:
            yield Finding(code="theme", severity="information", message=theme.words, date=theme.events[-1].date)
            if plan_against(theme, case.plans) is None:
                message = f"nothing is planned against it: {theme.words}; add a plan of this ward and kind"
                yield Finding(
                    code="plan-missing", severity="error", message=message, date=theme.events[-1].date, place=("plans",)
                )


def _plans(case: RecurrentCase) -> Iterator[Finding]:
    for number, plan in enumerate(case.plans.plans):
        if plan.closed_on is not None:
            continue
        missing = _missing(plan)
        if missing:
            message = f"the plan lacks {', '.join(missing)}"
            yield Finding(code="plan-unfinished", severity="warning", message=message, place=("plans", number))
        if plan.review_on is not None and plan.review_on < case.today:
            message = f"was to be looked at again on {plan.review_on}"
            place = ("plans", number, "review_on")
            yield Finding(code="plan-review-due", severity="warning", message=message, date=plan.review_on, place=place)


def _missing(plan: RiskPlan) -> list[str]:
    parts = {
        "an owner": plan.owner,
        "somebody more senior to whom it was reported": plan.reported_to,
        "actions": plan.actions,
        "what keeps the risk from coming back": plan.prevention,
        "clinical advice": plan.advice,
        "a date of review": plan.review_on,
    }
    return [name for name, part in parts.items() if not part]


def _scores(case: RecurrentCase) -> Iterator[Finding]:
    unscored = [event.id for event in case.events if event.score is None and event.kind != RED_SHIFT]
    if unscored:
        message = f"likelihood or consequence is not said, so severity is not known: {', '.join(unscored)}"
        yield Finding(code="severity-unknown", severity="warning", message=message)
