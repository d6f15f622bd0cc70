"""The small ward with nothing arranged, at salaries that come to whole pence a minute of a 36 hour week.

39,420 pounds a year are 35 pence a minute, 31,536 are 28: pounds * 100 / (365 / 7 * 2160).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.pay import Costs, Element, costs_of
from roster.rules.rulebook import Rulebook
from roster.ward import Ward
from tests.roster.rules.varied import NOTHING_ARRANGED
from tests.wards import roster_of, small_document, small_ward

FIVE, THREE = 35, 28
BEGINNING = dt.date(2019, 4, 1)
POUNDS = {3: 31_536, 5: 39_420, 6: 39_420, 7: 39_420}


def salary(band: int, pounds: int, start: dt.date = BEGINNING) -> dict[str, Any]:
    """A salary that the board gives."""
    return {"paid_as": "salary", "band": band, "start": start, "annual_pounds": pounds, "source": "Board circular 7"}


SALARIES = [salary(band, pounds) for band, pounds in POUNDS.items()]


def paid_ward(holidays: tuple[dt.date, ...] = (), **changes: Any) -> Ward:
    """The ward, without demand and public holidays unless they are given."""
    card = small_document()["ward"] | {"public_holidays": list(holidays)}
    return small_ward(**(NOTHING_ARRANGED | {"demand": [], "ward": card, "pay_rates": SALARIES} | changes))


def costs(ward: Ward, **cells: str) -> Costs:
    """What a roster of the ward costs."""
    return costs_of(Rulebook.of(ward), roster_of(ward, **cells))


def pence(found: Costs, person: str) -> dict[Element, tuple[int, int]]:
    """Minutes and pence of a person by element."""
    mine = [line for line in found.lines if line.person == person]
    return {
        element: (
            sum(line.minutes for line in mine if line.element is element),
            sum(line.pence for line in mine if line.element is element),
        )
        for element in Element
        if any(line.element is element for line in mine)
    }
