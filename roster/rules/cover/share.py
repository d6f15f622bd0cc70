"""The share that some people are of those who count on the floor: a ratio, which no term can hold, and so reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from roster.rules.cover.parts import Part, presence, runs
from roster.rules.reading import Reading
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
    reading: Reading, are: Callable[[Person, Part], bool], wrong: Callable[[Share], bool]
) -> Iterator[tuple[Share, list[Part]]]:
    """Every stretch on which the share of those who `are` so is `wrong`; a floor where nobody counts has none."""
    return runs((part, share if share and wrong(share) else None) for part, share in _each(reading, are))


def _each(reading: Reading, are: Callable[[Person, Part], bool]) -> Iterator[tuple[Part, Share | None]]:
    for part, here in presence(reading):
        people = {stint.person: reading.ward.person(stint.person) for stint in here}
        counted = [p for p in people.values() if p.in_numbers and not reading.frame.on_placement(p, part.date)]
        yield part, Share(sum(are(person, part) for person in counted), len(counted)) if counted else None
