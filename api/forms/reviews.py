"""Agreements to look at again, in the machine form."""

from __future__ import annotations

import datetime as dt

from api.forms.form import Form
from roster.reports import ReviewLine


class ReviewForm(Form):
    """One agreement; never why it was made."""

    people: list[str]
    """Ids of those whom it is of."""
    name: str
    """Which it is in the ward, such as agreed pattern 3."""
    words: str
    """Its effect."""
    review: dt.date | None
    """When it is to be looked at again."""
    state: str
    """missing, overdue or due."""
    waives: str
    """Id of the rule that it waives by consent; empty for none."""


class ReviewsForm(Form):
    """What is to be looked at again by a date, what is overdue first."""

    by: dt.date
    """The date."""
    reviews: list[ReviewForm]
    """The agreements."""


def reviews_form(lines: tuple[ReviewLine, ...], by: dt.date) -> ReviewsForm:
    """The lines in plain values."""
    return ReviewsForm(by=by, reviews=[ReviewForm.model_validate(line, from_attributes=True) for line in lines])
