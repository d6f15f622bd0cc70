"""Accounts that run on: leave years, annual hours and protected learning."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.rules.contract.leave_allowance import LeaveAllowance, leave_year_after
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.rules.stretches import ONE_DAY
from roster.ward import LEARNING, AnnualHours, Learning, LeaveAccount


def leave_accounts(rulebook: Rulebook, reading: Reading) -> Iterator[LeaveAccount]:
    """Every account with the leave of the period taken off.

    One whose year is over gives way to the next year's. What a board lets somebody take over into it is not known
    here and is for the ward to enter.
    """
    rule, following = rulebook.rule(LeaveAllowance), reading.ward.period.end + ONE_DAY
    held = {(line.person, line.start) for line in reading.ward.leave_accounts}
    for account in reading.ward.leave_accounts:
        year = leave_year_after(account.start)
        if following < year:
            yield _with_leave(rule, reading, account)
        elif (account.person, year) not in held:
            new = {"start": year, "taken_minutes": 0, "carried_minutes": 0, "public_holiday_minutes": 0}
            yield _with_leave(rule, reading, account.model_copy(update=new))


def _with_leave(rule: LeaveAllowance, reading: Reading, account: LeaveAccount) -> LeaveAccount:
    _, taken = rule.booked(reading, account, "annual leave")
    _, holidays = rule.booked(reading, account, "public holiday")
    return account.model_copy(
        update={
            "taken_minutes": account.taken_minutes + taken,
            "public_holiday_minutes": account.public_holiday_minutes + holidays,
        }
    )


def annual_hours(reading: Reading) -> Iterator[AnnualHours]:
    """Every year of hours that is not over, with what was worked and credited in the period.

    The year after it is agreed anew, and for the ward to enter.
    """
    for year in reading.ward.annual_hours:
        if year.end > reading.ward.period.end:
            worked = sum(stint.minutes for stint in reading.rostered(year.person) if stint.date >= year.start)
            dates = [date for date in reading.ward.period.dates if year.covers(date)]
            credited = sum((reading.frame.credit(year.person, date) for date in dates), Fraction(0))
            yield year.model_copy(update={"done_minutes": max(0, year.done_minutes + worked + round(credited))})


def learning(reading: Reading) -> Iterator[Learning]:
    """Every year of learning that is not over, with what was had in the period."""
    for line in reading.ward.learning:
        if line.deadline > reading.ward.period.end:
            stints = (stint for stint in reading.rostered(line.person) if LEARNING in stint.shift.tags)
            had = sum(stint.minutes for stint in stints if stint.date >= line.start)
            yield line.model_copy(update={"done_minutes": line.done_minutes + had})
