"""Findings in the machine form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.findings import Finding, Severity
from staffing_tools.reports.form import Form


class FindingForm(Form):
    """One thing that a check found."""

    severity: Severity
    """error, warning or information."""
    code: str
    """Short name of the check."""
    date: dt.date | None
    """The day, where it is about one."""
    place: str
    """Where in the records or files, on one line."""
    message: str
    """What is the matter and what to do about it."""


def findings_form(findings: Iterable[Finding]) -> list[FindingForm]:
    """Findings with their places on one line."""
    return [
        FindingForm(severity=each.severity, code=each.code, date=each.date, place=each.where, message=each.message)
        for each in findings
    ]
