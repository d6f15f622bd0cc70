"""Everything that is due for a financial year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.duties.calendar import Due
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class DueForm(Form):
    """Something that is due."""

    date: dt.date
    """When."""
    section: str
    """Section of the Act."""
    what: str
    """What is due."""
    about: str
    """What it is about."""
    statutory: bool
    """Whether the Act says so."""
    source: str
    """Where the date comes from."""
    state: str
    """How it stands."""
    done_on: dt.date | None
    """When it was done."""


class CalendarForm(Form):
    """A year of duties."""

    year: str
    """The financial year."""
    today: dt.date
    """The day that counts as today."""
    due: list[DueForm]
    """Everything that is due."""
    findings: list[FindingForm]
    """What the checks found."""


def calendar_form(year: str, today: dt.date, dues: Iterable[Due], findings: Iterable[Finding]) -> CalendarForm:
    """Each thing that is due, with where its date comes from and how it stands."""
    due = [_due(each, today) for each in dues]
    return CalendarForm(year=year, today=today, due=due, findings=findings_form(findings))


def _due(each: Due, today: dt.date) -> DueForm:
    return DueForm(
        date=each.date,
        section=each.section,
        what=each.what,
        about=each.about,
        statutory=each.statutory,
        source=each.source,
        state=each.state(today),
        done_on=each.done_on,
    )
