"""Figures of fairness in words that a nurse would use."""

from __future__ import annotations

from roster.fairness import Band, Certificate, Load, Refusal

NEAR = 1.0
"""Points within which somebody stands where they should."""


def number(value: float) -> str:
    """One decimal, without one where it is none."""
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")
    )


def signed(value: float) -> str:
    """With its sign, 0 without."""
    words = number(value)
    return words if words == "0" or value < 0 else f"+{words}"


def percent(value: float) -> str:
    """A part as whole per cent."""
    return f"{100 * value:.0f} %"


def points_band(band: Band, unit: str, scale: float = 1) -> str:
    """A difference with its band, and whether it may be chance."""
    low, middle, high = (signed(scale * each) for each in (band.low, band.difference, band.high))
    sure = "more than chance would give" if band.clear else "no more than chance may give"
    return f"{middle} {unit} (95 % band {low} to {high}): {sure}"


def standing(above: float) -> str:
    """Where a person stands, in a sentence."""
    if abs(above) < NEAR:
        return "You stand at your fair share."
    if above > 0:
        return f"You have carried {number(above)} points more than your fair share. The next rosters owe you this back."
    return f"You have carried {number(-above)} points less than your fair share. The next rosters may ask it of you."


def compared(certificate: Certificate) -> str:
    """How that compares with the others, none of whom can be told apart."""
    found, above = certificate.comparison, certificate.burdens[-1].share.above
    if found is None:
        return f"With fewer than {certificate.smallest} others to compare with, nothing is said of them."
    if above is None:
        return "No unsocial work can fall to you, so there is nothing to compare."
    if above > found.high:
        place = "You are among the quarter of the ward that has carried most for their share."
    elif above < found.low:
        place = "You are among the quarter of the ward that has carried least for their share."
    else:
        place = "You are in the middle half of the ward."
    return (
        f"{place} Half of the other {found.people} people stand between {signed(found.low)} and {signed(found.high)}."
    )


def refused(refusal: Refusal) -> str:
    """Why a wish was refused: the rules alone."""
    if not refusal.rules:
        return "What is agreed with you or booked for you leaves no such duty open." if refusal.barred else "Its price."
    rules = " and ".join(rule.lower() for rule in refusal.rules)
    if refusal.barred:
        return f"Beside the rest of the roster it would break a rule that cannot give way: {rules}."
    return f"It would have cost the ward more than the points staked: {rules}."


def load_words(load: Load) -> str:
    """What an exemption load means."""
    if load.carried is None:
        return "nobody can work them"
    return f"{percent(load.carried)} of the work of those who can, instead of {percent(load.ordinary)}"
