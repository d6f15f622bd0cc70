"""From judgement and decision to demand, and the arithmetic both ways."""

from __future__ import annotations

from staffing_tools.demand import DemandTemplate, Fit, JudgedTemplate, LineWte, wte_of
from staffing_tools.establishment import Establishment
from staffing_tools.reports.form import Form


class DemandForm(Form):
    """Demand out of an assessment."""

    template: DemandTemplate
    """The template of a week."""
    wte: list[LineWte]
    """What each of its lines needs."""
    judged_hours: str
    """Hours a week of care as judged, exactly."""
    added_hours: str
    """Hours a week that whole people add."""
    needs: Establishment
    """What the demand needs."""
    agreed: Establishment | None
    """What the agreed establishment can staff."""
    words: list[str]
    """The arithmetic in sentences, both ways."""


def demand_form(made: JudgedTemplate, fits: Fit | None) -> DemandForm:
    """The template, what each line needs, and demand beside the agreed establishment where one is agreed."""
    return DemandForm(
        template=made.template,
        wte=list(wte_of(made.template)),
        judged_hours=str(made.judged_hours),
        added_hours=str(made.added_hours),
        needs=made.template.establishment,
        agreed=fits.agreed if fits else None,
        words=[made.words, *([fits.words] if fits else [])],
    )
