"""Colours of key figures, each with its word, and the thresholds that they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from roster.figures.catalogue import FIGURES
from roster.figures.measure import Unit, said
from roster.packs import FigureThreshold
from roster.rules.rulebook import Rulebook
from roster.ward import FigureTarget, Problem, WardError


class Light(StrEnum):
    """How a measure stands to its threshold."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"

    @property
    def word(self) -> str:
        """The colour in a word, for whoever does not see it."""
        return {Light.GREEN: "met", Light.AMBER: "nearly met", Light.RED: "not met"}[self]


WORST = (Light.RED, Light.AMBER, Light.GREEN)


def worst(lights: Iterable[Light | None]) -> Light | None:
    """The worst of some colours; None where nothing is coloured."""
    found = set(lights)
    return next((light for light in WORST if light in found), None)


OWN = "BOARD"
"""The mark of a threshold that the ward set itself."""

CONFIRMED = frozenset({"SEEN", OWN})


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a measure is held to, from the pack or from the ward, in the unit of the measure. See `FigureThreshold`."""

    least: Fraction | None
    most: Fraction | None
    amber_least: Fraction | None
    amber_most: Fraction | None
    strict: bool
    falling: bool
    source: str
    confidence: str
    amber_confidence: str
    note: str

    @property
    def usable(self) -> bool:
        """Whether it may colour anything: nothing that is UNKNOWN does."""
        return self.confidence != "UNKNOWN" and not self.falling

    @property
    def confirmed(self) -> bool:
        """Whether it was read, or the ward set it."""
        return self.confidence in CONFIRMED

    def light(self, value: Fraction) -> Light:
        """The colour of a value."""
        if _within(value, self.least, self.most, strict=self.strict):
            return Light.GREEN
        least = self.least if self.amber_least is None else self.amber_least
        most = self.most if self.amber_most is None else self.amber_most
        banded = self.amber_least is not None or self.amber_most is not None
        return Light.AMBER if banded and _within(value, least, most, strict=False) else Light.RED

    def words(self, unit: Unit) -> str:
        """The threshold for people, such as at least 42 days; amber from 28 days (INFERRED)."""
        return f"{self._level(unit)} ({_marked(self.confidence)}){self._amber(unit)}"

    def _level(self, unit: Unit) -> str:
        if self.falling:
            return "falling from period to period"
        more, less = ("more than", "less than") if self.strict else ("at least", "at most")
        if self.least is not None and self.most is not None:
            level = f"{said(self.least, unit)} to {said(self.most, unit)}"
        elif self.least is not None:
            level = f"{more} {said(self.least, unit)}"
        else:
            level = f"{less} {said(self.most or Fraction(0), unit)}"
        return level

    def _amber(self, unit: Unit) -> str:
        ambers = [said(end, unit) for end in (self.amber_least, self.amber_most) if end is not None]
        return f"; amber as far as {' and '.join(ambers)} ({_marked(self.amber_confidence)})" if ambers else ""


def _marked(confidence: str) -> str:
    return confidence if confidence in CONFIRMED else f"{confidence}, unconfirmed"


def _within(value: Fraction, least: Fraction | None, most: Fraction | None, *, strict: bool) -> bool:
    if strict and value in (least, most):
        return False
    return (least is None or value >= least) and (most is None or value <= most)


Thresholds = dict[tuple[str, str], Threshold]
"""By figure and measure."""


def thresholds_of(rulebook: Rulebook) -> Thresholds:
    """The thresholds that hold for a ward: its own where it has set one, else the pack's.

    Raises WardError for a target of a figure or a measure that there is none of.
    """
    known = {(figure.id, target) for figure in FIGURES for target in figure.targets}
    problems = tuple(_strange(rulebook, known))
    if problems:
        raise WardError(problems)
    shipped = {(line.figure, line.measure): _threshold(line) for line in rulebook.pack.thresholds}
    own = {(line.figure, line.measure): _own(line) for line in rulebook.ward.figure_targets}
    return shipped | own


def _strange(rulebook: Rulebook, known: set[tuple[str, str]]) -> list[Problem]:
    named = ", ".join(f"{figure} {measure}" for figure, measure in sorted(known))
    return [
        Problem(("figure_targets", index, "measure"), f"no key figure has this measure; known: {named}")
        for index, line in enumerate(rulebook.ward.figure_targets)
        if (line.figure, line.measure) not in known
    ]


def _threshold(line: FigureThreshold) -> Threshold:
    ends = (line.least, line.most, line.amber_least, line.amber_most)
    least, most, amber_least, amber_most = (None if end is None else Fraction(end) for end in ends)
    amber = line.amber_confidence or line.confidence
    falling = line.trend == "falling"
    return Threshold(
        least, most, amber_least, amber_most, line.strict, falling, line.source, line.confidence, amber, line.note
    )


def _own(line: FigureTarget) -> Threshold:
    ends = (line.least, line.most, line.amber_least, line.amber_most)
    least, most, amber_least, amber_most = (None if end is None else Fraction(str(end)) for end in ends)
    return Threshold(least, most, amber_least, amber_most, False, False, line.source, OWN, OWN, "")
