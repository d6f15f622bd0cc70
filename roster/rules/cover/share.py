"""The share that some people are of those who count on the floor: a ratio, which no term can hold, and so reported."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from roster.rules.cover.parts import Part, judged, runs
from roster.rules.reading import Reading, Stint
from roster.table.frame import Frame
from roster.ward import Person

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Share:
    """`some` of `all` who count."""

    some: int
    all: int

    @property
    def percent(self) -> float:
        """The share in percent; `all` is not 0."""
        return HUNDRED * self.some / self.all

    def __str__(self) -> str:
        return f"{self.some} of {self.all} ({self.percent:.0f} %)"


def shares(
    reading: Reading, key: Hashable, are: Callable[[Person, Part], bool], wrong: Callable[[Share], bool]
) -> Iterator[tuple[Share, list[Part]]]:
    """Every stretch on which the share of those who `are` so is `wrong`; a floor where nobody counts has none.

    The key stands for who `are` so.
    """
    parts = judged(reading, key, lambda part, here: _share(reading.frame, are, part, here))
    return runs((part, share if share and wrong(share) else None) for part, share in parts)


def _share(frame: Frame, are: Callable[[Person, Part], bool], part: Part, here: tuple[Stint, ...]) -> Share | None:
    people = [frame.person(id_) for id_ in dict.fromkeys(stint.person for stint in here)]
    counted = [person for person in people if person.in_numbers and not frame.on_placement(person, part.date)]
    return Share(sum(are(person, part) for person in counted), len(counted)) if counted else None
