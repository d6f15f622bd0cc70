"""From judgement and decision to demand, and the arithmetic both ways."""

from __future__ import annotations

from typing import Any

from staffing_tools.demand import Fit, JudgedTemplate, wte_of


def demand_form(made: JudgedTemplate, fits: Fit | None) -> dict[str, Any]:
    """The template, what each line needs, and demand beside the agreed establishment where one is agreed."""
    return {
        "template": made.template.model_dump(mode="json", by_alias=True),
        "wte": [each.model_dump(mode="json") for each in wte_of(made.template)],
        "judged_hours": str(made.judged_hours),
        "added_hours": str(made.added_hours),
        "needs": made.template.establishment.model_dump(mode="json"),
        "agreed": fits.agreed.model_dump(mode="json") if fits else None,
        "words": [made.words, *([fits.words] if fits else [])],
    }
