"""The predicted absence allowance: plausible, and counted once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.ward import Place
from staffing_tools.establishment import AbsenceAllowance
from staffing_tools.exact import percent
from staffing_tools.facts import Facts
from staffing_tools.findings import Finding


def allowance_unusual(allowance: AbsenceAllowance, facts: Facts, place: Place) -> Iterator[Finding]:
    """An allowance below or above every one that is known."""
    least, most = facts.absence_allowance_least.exact, facts.absence_allowance_most.exact
    if not least <= allowance.as_uplift <= most:
        band = f"{_words(least)} to {_words(most)}"
        message = f"{allowance.words} is outside the usual {band} added on; check the figure and its convention"
        yield Finding(code="allowance-unusual", severity="warning", message=message, place=place)


def allowance_twice(already: AbsenceAllowance, place: Place) -> Finding:
    """The error of an allowance on top of figures that hold one."""
    message = f"the figures hold an absence allowance already ({already.words}); add none, or give figures without it"
    return Finding(code="allowance-twice", severity="error", message=message, place=place)


def _words(share: Fraction) -> str:
    return f"{percent(share).normalize():f} %"
