"""Escalated risks with their chains, without what staff wrote."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.duties.escalation import Standing
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class ChainStepForm(Form):
    """A step of a chain. Times are of the ward's clock."""

    level: str
    """Level of the decision-maker."""
    decision_maker: str
    """Their pseudonym or post."""
    received_at: str
    """When they were told."""
    decided_at: str | None
    """When they decided."""
    decision: str | None
    """What they decided."""
    reasons: str
    """Why."""
    final: bool
    """Whether it went no further."""


class NotToldForm(Form):
    """Somebody who still has to be told."""

    person: str
    """Their pseudonym."""
    step: int
    """Number of the step whose decision it is."""
    capacity: str
    """As what they are to be told."""


class EscalationForm(Form):
    """An escalation and how it stands. Times are of the ward's clock."""

    id: str
    """Id of the escalation."""
    ward: str
    """Id of the ward."""
    shift: str | None
    """Code of the shift."""
    category: str
    """What it is a risk to."""
    score: int | None
    """Its score."""
    raised_at: str
    """When it was raised."""
    state: str
    """How it stands."""
    steps: list[ChainStepForm]
    """The chain."""
    waiting_minutes: int | None
    """How long it has waited for a decision."""
    minutes_to_decide: int | None
    """How long the decision took."""
    to_tell: int
    """How many have to be told."""
    not_told: list[NotToldForm]
    """Those who were not."""
    disagreements: int
    """Disagreements on record."""
    reviews: int
    """Reviews that were asked for."""
    reviews_open: int
    """Those that are not answered."""


class EscalationsForm(Form):
    """Escalations of a ward."""

    title: str
    """What they are of."""
    escalations: list[EscalationForm]
    """Each with its chain."""
    findings: list[FindingForm]
    """What the checks found."""


def escalation_form(title: str, standings: Iterable[Standing], findings: Iterable[Finding]) -> EscalationsForm:
    """Each escalation with its decisions, who still has to be told, disagreement and reviews."""
    escalations = [_escalation(each) for each in standings]
    return EscalationsForm(title=title, escalations=escalations, findings=findings_form(findings))


def _escalation(each: Standing) -> EscalationForm:
    held = each.escalation
    return EscalationForm(
        id=held.id,
        ward=held.ward,
        shift=held.shift,
        category=held.category,
        score=held.score,
        raised_at=str(held.raised_at),
        state=each.state,
        steps=[
            ChainStepForm(
                level=step.level,
                decision_maker=step.decision_maker,
                received_at=str(step.received_at),
                decided_at=str(step.decided_at) if step.decided_at else None,
                decision=step.decision,
                reasons=step.reasons,
                final=step.final,
            )
            for step in held.steps
        ],
        waiting_minutes=each.waiting_minutes,
        minutes_to_decide=each.minutes_to_decide,
        to_tell=each.to_tell,
        not_told=[NotToldForm(person=one.person, step=one.step, capacity=one.capacity) for one in each.untold],
        disagreements=len(held.disagreements),
        reviews=len(held.reviews),
        reviews_open=each.reviews_open,
    )
