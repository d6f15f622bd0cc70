"""Those with lead responsibility: named, and trained (s.12IC(2)(f))."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.exact import percent
from staffing_tools.findings import Finding


def check(case: RealTimeCase) -> Iterator[Finding]:
    """No lead at all, leads without training, and risks told to somebody who is no lead."""
    leads = case.log.leads
    if not leads:
        message = "nobody with lead responsibility is named; staff need somebody whom they can tell"
        yield Finding(code="leads-missing", severity="warning", message=message, place=("leads",))
        return
    trained, wanted = Fraction(sum(1 for lead in leads if lead.trained_on), len(leads)), case.facts.leads_trained_share
    if trained < wanted.exact:
        message = f"{percent(trained, 0)} % of leads are trained; it should be {wanted.words}"
        yield Finding(code="leads-untrained", severity="warning", message=message, place=("leads",))
    for number, risk in enumerate(case.log.risks):
        if risk.lead is not None and risk.lead not in {lead.id for lead in leads}:
            message = "was told to somebody who is not among the leads; correct one of the two"
            place = ("risks", number, "lead")
            yield Finding(
                code="lead-unknown", severity="error", message=message, date=risk.raised_at.date(), place=place
            )
