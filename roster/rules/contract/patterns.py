"""What agreed and protected patterns have in common: hard while in force, and never with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from roster.rules.contract.pattern_reading import breaches
from roster.rules.contract.pattern_terms import terms_of
from roster.rules.contract.pattern_words import said
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.table import Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import AgreedPattern, Ward


class PatternRule(Rule[NoValues]):
    """The patterns of one standing. A term's place is the pattern's number in the ward file, counted from 1."""

    values_type = NoValues
    by_line = True
    standing: ClassVar[Literal["agreed", "protected"]]

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """The terms of each pattern."""
        for number, pattern in self._patterns(frame.ward):
            origin = Origin(self.id, pattern.person, f"pattern {number}")
            for term in terms_of(pattern, origin, frame.rows.index(pattern.person), frame, out):
                out.add(term)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everything that goes against a pattern, which it names by its number and effect."""
        for number, pattern in self._patterns(reading.ward):
            if not reading.reads(pattern.person):
                continue
            for breach in breaches(pattern, reading):
                words = f"{breach.what}, against {self.standing} pattern {number}: {said(pattern)}"
                yield Finding(self.id, pattern.person, breach.date, True, breach.amount, 0, words)

    def _patterns(self, ward: Ward) -> Iterator[tuple[int, AgreedPattern]]:
        return ((n, line) for n, line in enumerate(ward.patterns, start=1) if line.standing == self.standing)
