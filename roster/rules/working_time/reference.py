"""Reference periods of the average week: what is known of each, from the ledger, the history and the roster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from roster.rules.hours_limit import HoursLimit
from roster.rules.working_time.elsewhere import minutes_elsewhere
from roster.table.frame import Frame
from roster.ward import WorkingTime

WEEK = 7


@dataclass(frozen=True, slots=True)
class Reference:
    """The known part of a reference period: dates `first` to `last`, `absent` whole days of them away.

    `carried` minutes were worked in those of its weeks that lie before the history, and elsewhere since then.
    """

    first: dt.date
    last: dt.date
    absent: int
    carried: int

    def limit(self, weekly: int) -> HoursLimit:
        """Most minutes over the days that are not absence, at `weekly` minutes a week."""
        days = (self.last - self.first).days + 1 - self.absent
        return HoursLimit(self.first, self.last, days * weekly // WEEK, self.carried)


def references(frame: Frame, row: int, weeks: int, *, opt_outs: bool) -> tuple[Reference, ...]:
    """The reference period of `weeks` weeks that ends with each whole week of the roster.

    With `opt_outs`, none that ends during the person's opt-out, or less than a week after it, is given.
    """
    key = ("references", row, weeks, opt_outs)
    return frame.once(key, lambda: tuple(_references(frame, row, weeks, opt_outs=opt_outs)))


def _references(frame: Frame, row: int, weeks: int, *, opt_outs: bool) -> Iterator[Reference]:
    person = frame.ward.working_time_of(frame.rows[row])
    for day in range(frame.first + WEEK, frame.days + 1, WEEK):
        last = frame.dates[day - 1]
        opening = last - dt.timedelta(days=WEEK * weeks - 1)
        if not opt_outs or person.opt_out_from is None:
            yield _reference(frame, row, opening, last)
        elif not person.opted_out(last):
            opening = max(opening, _after_opt_out(person, last))
            if (last - opening).days + 1 >= WEEK:
                yield _reference(frame, row, opening, last)


def _after_opt_out(person: WorkingTime, last: dt.date) -> dt.date:
    """The first date after an opt-out that ended by `last`; a date long ago where none did."""
    ended = person.opt_out_last
    return ended + dt.timedelta(days=1) if ended and ended < last else dt.date.min


def _reference(frame: Frame, row: int, opening: dt.date, last: dt.date) -> Reference:
    """One reference period. An earlier week counts as known if the whole of it lies inside."""
    person = frame.rows[row]
    history = frame.dates[frame.past_known(row)]
    earlier = _earlier_weeks(frame, person)
    inside = min(len(earlier), max(0, (history - opening).days // WEEK))
    first = max(opening, history - dt.timedelta(days=WEEK * inside))
    dates = (first + dt.timedelta(days=step) for step in range((last - first).days + 1))
    absent = sum(frame.away(person, date) for date in dates)
    elsewhere = minutes_elsewhere(frame.ward, person, max(first, history), last)
    return Reference(first, last, absent, carried=sum(earlier[len(earlier) - inside :]) + elsewhere)


def _earlier_weeks(frame: Frame, person: str) -> tuple[int, ...]:
    return next((line.earlier_weeks for line in frame.ward.ledgers if line.person == person), ())
