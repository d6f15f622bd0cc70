"""A search for a lighter worst burden, in the machine form and in a sentence."""

from __future__ import annotations

from typing import Any

from api.rostering import Fairer


def fairer_form(found: Fairer) -> dict[str, Any]:
    """Steps above the fair share of everybody who may bear unsocial work, the heaviest first, before and after."""
    return {"before": list(found.before), "after": list(found.after), "proved": found.proved}


def fairer_words(found: Fairer) -> str:
    """What it came to, in one line."""
    worst = [" ".join(map(str, levels[:5])) or "none" for levels in (found.before, found.after)]
    sure = "no roster with the same cover and hours is fairer" if found.proved else "not proved to be the fairest"
    return f"Steps above the fair share of unsocial work, the five heaviest: {worst[0]} before, {worst[1]} now; {sure}"
