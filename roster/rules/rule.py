"""What a rule is: values from a pack, and two readings that must agree."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar, Generic, Literal, TypeVar

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import Noun


class RuleValues(Noun):
    """The parameters of one rule; each field's description is its documentation."""


class NoValues(RuleValues):
    """The values of a rule that has no parameters."""


Audience = Literal["ward", "person", "manager"]
"""Who may read what a rule finds: the whole ward, the manager and the person whom it is about, the manager alone."""


V = TypeVar("V", bound=RuleValues)


class Rule(ABC, Generic[V]):
    """One rule. `lower` turns it into terms; `check` reads a roster by clock times and looks at no term.

    What both must take as given, such as needs and fair targets, is worked out once, outside them.

    For every roster with at most one duty a day the two give, person by person, the same hard amount and the same
    cost. A property test holds them together.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    example: ClassVar[str] = ""
    """What it finds in a small roster, in words that a test holds to be so."""
    values_type: ClassVar[type[RuleValues]]
    bends: ClassVar[bool] = False
    """Whether a logged override lifts it for one person on one date."""
    audience: ClassVar[Audience] = "ward"
    by_line: ClassVar[bool] = False
    """Whether what it finds of a person follows from the ward and that person's duties alone, and all that it finds is
    of persons: then after an edit it reads again only those whose duties changed."""

    def __init__(self, values: V) -> None:
        self.values = values

    @abstractmethod
    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Add the rule's terms for every person or column that it speaks of."""

    @abstractmethod
    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everything in the roster that breaks the rule or pays for it."""
