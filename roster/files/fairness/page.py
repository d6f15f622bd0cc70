"""A ward's fairness as one page of HTML, and a person's certificate as HTML or PDF."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from roster.fairness import Certificate, WardFairness, half_life
from roster.files.fairness import words
from roster.files.fairness.pictures import burden_picture, history_picture, lorenz_picture
from roster.files.template import templates_of
from roster.reports import account_words, settled_points, swap_words
from roster.reports.figure_words import period_words
from roster.reports.words import clocked
from roster.rules.words import counted, hours, on


def fairness_page(found: WardFairness) -> str:
    """The page of a ward. It names nobody, no pattern and no reason."""
    pictures = {
        "lorenz": lorenz_picture(found.evenness) if found.evenness else "",
        "burden": burden_picture(found.standings) if found.standings else "",
        "history": history_picture(found.standings) if found.standings else "",
    }
    inline = {name: Markup(picture) for name, picture in pictures.items()}
    return _render("fairness.html.j2", found=found, period=period_words(found.period), **inline)


def certificate_page(certificate: Certificate) -> str:
    """The page of a person, for that person. It names nobody else."""
    return _render(
        "certificate.html.j2",
        certificate=certificate,
        period=period_words(certificate.period),
        half_life=half_life(certificate.decay) if 0 < certificate.decay < 1 else None,
    )


def _render(template: str, **values: Any) -> str:
    environment = templates_of(
        "roster.files",
        {
            "account": account_words,
            "band": words.points_band,
            "clocked": clocked,
            "compared": words.compared,
            "counted": counted,
            "day": on,
            "hours": hours,
            "load": words.load_words,
            "number": words.number,
            "percent": words.percent,
            "points_of": settled_points,
            "refused": words.refused,
            "signed": words.signed,
            "standing": words.standing,
            "swaps": swap_words,
        },
    )
    return environment.get_template(template).render(**values)
