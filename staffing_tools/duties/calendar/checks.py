"""Checks of a year of duties: what is overdue, and what is next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from staffing_tools.duties.calendar.due import Due
from staffing_tools.duties.calendar.duty_calendar import DutyCalendar, due_dates
from staffing_tools.findings import Finding, by_severity


def check_calendar(calendar: DutyCalendar, today: dt.date) -> tuple[Finding, ...]:
    """Errors for what the statute dates and is overdue, warnings for other overdue things, and what is next."""
    dues = due_dates(calendar)
    return by_severity((*_overdue(dues, today), *_next(dues, today)))


def _overdue(dues: tuple[Due, ...], today: dt.date) -> Iterator[Finding]:
    for due in dues:
        match due.state(today), due.statutory:
            case "overdue", True:
                message = f"was due: {due.words} ({due.source})"
                yield Finding(code="duty-overdue", severity="error", message=message, date=due.date)
            case "overdue", False:
                message = f"should have been done: {due.words} ({due.source})"
                yield Finding(code="duty-late", severity="warning", message=message, date=due.date)
            case "done late", _:
                message = f"was done on {due.done_on}: {due.words}"
                yield Finding(code="duty-done-late", severity="information", message=message, date=due.date)
            case _:
                pass


def _next(dues: tuple[Due, ...], today: dt.date) -> Iterator[Finding]:
    ahead = [due for due in dues if due.state(today) == "ahead"]
    for due in ahead:
        if due.date == ahead[0].date:
            message = f"is next: {due.words} ({due.source})"
            yield Finding(code="duty-next", severity="information", message=message, date=due.date)
