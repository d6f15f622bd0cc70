"""Wishes checked as they are made."""

from __future__ import annotations

from collections.abc import Iterator

from roster.ward import Problem, Ward, WardError, Wish


def check_wish(ward: Ward, wish: Wish) -> None:
    """Raises WardError for a wish that the person cannot make on this ward and in this period."""
    problems = tuple(_problems(ward, wish))
    if problems:
        raise WardError(problems)


def _problems(ward: Ward, wish: Wish) -> Iterator[Problem]:
    codes = {shift.code for shift in ward.shifts}
    if wish.date not in ward.period:
        yield Problem(("date",), f"lies outside the period, {ward.period.start} to {ward.period.end}")
    unknown = any(code not in codes for code in wish.duties)
    if unknown:
        yield Problem(("duties",), f"no shift of the ward has this code; known: {', '.join(sorted(codes))}")
    elif wish.want == "work" and not set(ward.person(wish.person).duties).issuperset(wish.duties):
        yield Problem(("duties",), "you do not work all of these; wish for duties that you do")
    others = (each for each in ward.wishes if (each.person, each.date) == (wish.person, wish.date))
    if any(each.id != wish.id for each in others):
        yield Problem(("date",), "you have a wish for this date; change that one")
    if any(line.person == wish.person and line.covers(wish.date) for line in ward.absence):
        yield Problem(("date",), "you are away on this date already")
