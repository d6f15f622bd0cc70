"""Three ways to weigh wishes: typed points, the desk, and the purse."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.wishes.strategies import Written
from benchmarks.wishes.ward import FLOOR, PEOPLE

Document = dict[str, Any]

DESK_POINTS = 25
"""What a wish weighs that the desk has taken: as one of middling demand out of a purse, so that schemes compare."""

PLACES = len(PEOPLE) - sum(least for _, _, least in FLOOR)
"""Wishes to be off that the desk takes for a date."""


def typed(wishes: list[Written], _: random.Random) -> list[Document]:
    """Points as they are typed."""
    return [_document(wish) for wish in wishes]


def desk(wishes: list[Written], chance: random.Random) -> list[Document]:
    """First come, first served, until a date has no place left; among equals by chance of the morning."""
    people = list(dict.fromkeys(wish.person for wish in wishes))
    chance.shuffle(people)
    queue = sorted(wishes, key=lambda wish: (not wish.early, people.index(wish.person)))
    taken: Counter[Any] = Counter()
    accepted: dict[tuple[str, Any], Document] = {}
    for wish in queue:
        if taken[wish.date] < PLACES and (wish.person, wish.date) not in accepted:
            taken[wish.date] += 1
            accepted[wish.person, wish.date] = _document(wish) | {"points": DESK_POINTS, "must": False}
    return list(accepted.values())


def _document(wish: Written) -> Document:
    want: Document = {"want": "not", "duties": wish.avoid} if wish.avoid else {"want": "off"}
    return {"person": wish.person, "date": wish.date, "points": wish.points, "must": wish.must, **want}


Scheme = tuple[Callable[[list[Written], random.Random], list[Document]], Mapping[str, Any]]
"""How written wishes become those of a ward file, and the settings of the rule."""

SCHEMES: dict[str, Scheme] = {
    "typed points": (typed, {"scheme": "points"}),
    "first come": (desk, {"scheme": "points"}),
    "purse": (typed, {}),
}
"""The schemes, by name; the purse has the settings of the pack."""
