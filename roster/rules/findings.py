"""What a reading of a rule finds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a roster breaks a rule or pays for it.

    rule     id of the rule
    person   id of the person, "" where it is the ward's
    date     the day it falls on
    hard     True for a breach, False for something that a price allows
    amount   how much of it, in the rule's unit; for a hard rule equal to the amount that the table's terms give
    cost     points, 0 for a breach
    words    what happened, for a ward manager
    """

    rule: str
    person: str
    date: dt.date
    hard: bool
    amount: int
    cost: int
    words: str
