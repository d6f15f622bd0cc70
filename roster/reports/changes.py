"""The cells in which two rosters of one ward and period differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from roster.rules.words import on
from roster.ward import Roster


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell: what it held and what it holds, "" for a day off.

    fell_away  the person does not work on the date whatever the ward does
    notice     days from the day that counts as today to the date
    consent    the person has to agree, since the notice is short
    """

    person: str
    date: dt.date
    before: str
    after: str
    fell_away: bool
    notice: int
    consent: bool

    @property
    def words(self) -> str:
        """What changes, such as Tue 3 Nov: a day off becomes N, at 2 days' notice, by consent."""
        if self.fell_away and not self.after:
            return f"{on(self.date)}: {self.before} falls away"
        days = f"at {self.notice} {'day' if self.notice == 1 else 'days'}' notice"
        agree = ", by consent" if self.consent else ""
        return f"{on(self.date)}: {_said(self.before)} becomes {_said(self.after)}, {days}{agree}"


def changes_between(
    before: Roster,
    after: Roster,
    today: dt.date,
    short_notice: int,
    fell_away: Callable[[str, dt.date], bool] | None = None,
) -> tuple[CellChange, ...]:
    """Every cell that differs, by date and person; `short_notice` is the days within which consent is due."""
    found = []
    for person in before.cells:
        for date, codes in before.dated(person):
            now = after.duties(person, date)
            if now != codes:
                gone = fell_away is not None and fell_away(person, date)
                notice = (date - today).days
                consent = notice < short_notice and not gone
                found.append(CellChange(person, date, "+".join(codes), "+".join(now), gone, notice, consent))
    return tuple(sorted(found, key=lambda change: (change.date, change.person)))


def _said(cell: str) -> str:
    return cell or "a day off"
