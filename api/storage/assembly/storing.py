"""A ward of a period into rows: lines that stay keep their rows, so nobody's edit of them is disturbed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import roster.ward as nouns
from api.storage import rows
from api.storage.assembly.boards import board_of
from api.storage.assembly.lines import PARTS, gone, is_of_period, lines_of
from api.storage.json_text import canonical
from roster.ward import Problem, WardError


def put_ward(session: Session, board: rows.Board, ward: nouns.Ward) -> rows.Period:
    """Make the rows of a board's ward and period hold this ward; what they held is replaced.

    People who are no longer there are kept as having left, since earlier rosters speak of them. Raises WardError where
    the ward names the board otherwise than it is kept.
    """
    if ward.ward.board != board_of(board):
        raise WardError((Problem(("ward", "board"), "is not the board as it is kept; change the board itself"),))
    row = _ward_row(session, board, ward)
    period = _period_row(session, row, ward.period)
    _put_people(session, period, ward.people)
    absent = gone(session, period)
    for field, kind in PARTS.items():
        if kind is not rows.Person:
            put_lines(session, kind, period, getattr(ward, field), absent)
    return period


def put_following(session: Session, ward: rows.Ward, following: nouns.Ward) -> rows.Period:
    """A new period of a ward, with the parts that belong to it.

    What belongs to the ward throughout stays, since earlier periods speak of it; people who are no longer there have
    left.
    """
    period = _period_row(session, ward, following.period)
    _put_people(session, period, following.people)
    absent = gone(session, period)
    for field, kind in PARTS.items():
        if is_of_period(kind):
            put_lines(session, kind, period, getattr(following, field), absent)
    return period


def add_line(session: Session, kind: type[rows.Part], period: rows.Period, line: Any) -> rows.Part:
    """One more line of a part of the ward, after the others."""
    last = session.scalar(select(func.max(kind.position)).where(kind.ward_id == period.ward_id))
    row = _new(kind, period)
    _put_line(session, row, line, 0 if last is None else last + 1)
    session.flush()
    return row


def put_lines(
    session: Session, kind: type[rows.Part], period: rows.Period, lines: Sequence[Any], absent: frozenset[str]
) -> None:
    """Make a part of the ward, as the period sees it, hold these lines in this order."""
    held: dict[Hashable, list[rows.Part]] = defaultdict(list)
    for row in reversed(lines_of(session, kind, period, absent)):
        held[_key(kind, row.document)].append(row)
    kept = [_taken(held, _key(kind, line)) for line in lines]
    for left_over in held.values():
        for row in left_over:
            session.delete(row)
    session.flush()
    for position, (line, known) in enumerate(zip(lines, kept, strict=True)):
        _put_line(session, known or _new(kind, period), line, position)
    session.flush()


def _put_people(session: Session, period: rows.Period, people: Sequence[nouns.Person]) -> None:
    found = session.scalars(select(rows.Person).where(rows.Person.ward_id == period.ward_id))
    held = {row.code: row for row in found}
    for position, person in enumerate(people):
        known = held.pop(person.id, None)
        if known is not None and known.left_on is not None:
            known.left_on = None
        _put_line(session, known or _new(rows.Person, period), person, position)
    for row in held.values():
        if row.left_on is None or row.left_on >= period.start:
            row.left_on = period.start - dt.timedelta(days=1)
    session.flush()


def _put_line(session: Session, row: rows.Part, line: Any, position: int) -> None:
    if row.document != line:
        row.take(line)
    if row.position != position:
        row.position = position
    session.add(row)


def _new(kind: type[rows.Part], period: rows.Period) -> rows.Part:
    of_period = {"period_id": period.id} if is_of_period(kind) else {}
    return kind(ward_id=period.ward_id, **of_period)


def _key(kind: type[rows.Part], line: Any) -> Hashable:
    """What tells a line from others: its own name, or all of it."""
    names = [kind.copied[column] for column in kind.unique if column in kind.copied]
    return tuple(getattr(line, name) for name in names) or canonical(kind.form().write(line))


def _taken(held: dict[Hashable, list[rows.Part]], key: Hashable) -> rows.Part | None:
    return held[key].pop() if held.get(key) else None


def _ward_row(session: Session, board: rows.Board, ward: nouns.Ward) -> rows.Ward:
    card = ward.ward
    known = select(rows.Ward).where(rows.Ward.board_id == board.id, rows.Ward.code == card.id)
    row = session.scalars(known).one_or_none() or rows.Ward(board_id=board.id, code=card.id)
    row.title, row.kind, row.beds, row.pack = card.title, card.kind, card.beds, ward.pack
    row.public_holidays = [date.isoformat() for date in card.public_holidays]
    session.add(row)
    session.flush()
    return row


def _period_row(session: Session, ward: rows.Ward, period: nouns.Period) -> rows.Period:
    known = select(rows.Period).where(rows.Period.ward_id == ward.id, rows.Period.start == period.start)
    row = session.scalars(known).one_or_none() or rows.Period(ward_id=ward.id, start=period.start)
    row.days = period.days
    session.add(row)
    session.flush()
    return row
