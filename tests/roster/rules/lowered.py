"""What one rule lowers to, alone in a table."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.rules.rule import Rule
from roster.table import Table
from roster.ward import Ward
from tests.roster.rules.agreement import rule_for


def lowered(kind: type[Rule[Any]], ward: Ward) -> Table:
    """A table of one rule's terms."""
    rule, frame = rule_for(kind, ward)
    out = frame.builder()
    rule.lower(frame, out)
    return out.build()


def closed(kind: type[Rule[Any]], ward: Ward, person: str, date: dt.date) -> str:
    """The duties that a rule closes a cell to, such as "N LN", the day off as "-"."""
    table = lowered(kind, ward)
    day = table.first + (date - ward.period.start).days
    left = table.allowed()[table.rows.index(person), day]
    return " ".join(code or "-" for code, open_ in zip(table.duties, left, strict=True) if not open_)
