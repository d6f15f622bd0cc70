"""Pages out of templates."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from roster.files import templates_of
from roster.ward import weekdays_text
from staffing_tools.exact import percent, rounded


def rendered(template: str, **values: Any) -> str:
    """A page as text. What a template asks for and is not given is an error."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    filters = {
        "wte": lambda value: f"{rounded(Fraction(value))}",
        "signed": lambda value: _minus(f"{rounded(Fraction(value)):+}"),
        "percent": lambda share: _minus(f"{percent(share):+}"),
        "svg": Markup,
        "weekdays": weekdays_text,
    }
    return templates_of("staffing_tools.reports", filters)


def _minus(number: str) -> str:
    """A number with a minus sign in place of a hyphen."""
    return number.replace("-", "\N{MINUS SIGN}")
