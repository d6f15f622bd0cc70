"""The key figures of one period, each with its colour and what it is held to."""

from __future__ import annotations

from dataclasses import dataclass

from roster.figures.catalogue import FIGURES
from roster.figures.evidence import Evidence
from roster.figures.lights import Light, Threshold, Thresholds, thresholds_of, worst
from roster.figures.measure import Measure
from roster.ward import Period, WardCard


@dataclass(frozen=True, slots=True)
class JudgedMeasure:
    """A measure beside its threshold. `light` is None where it cannot be told, or where nothing may colour it."""

    measure: Measure
    threshold: Threshold | None

    @property
    def light(self) -> Light | None:
        """Its colour."""
        if self.measure.value is None or self.threshold is None or not self.threshold.usable:
            return None
        return self.threshold.light(self.measure.value)

    @property
    def held_to(self) -> str:
        """What it is held to, "" for nothing."""
        return self.threshold.words(self.measure.unit) if self.threshold else ""


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """A key figure of a period."""

    id: str
    title: str
    measures: tuple[JudgedMeasure, ...]

    @property
    def headline(self) -> Measure:
        """The measure that it is known by."""
        return self.measures[0].measure

    @property
    def light(self) -> Light | None:
        """The worst colour of its measures; None where none of them is coloured."""
        return worst(judged.light for judged in self.measures)


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """The key figures of a ward and a period, in the order of the catalogue. Nobody is named in them."""

    ward: WardCard
    period: Period
    figures: tuple[PeriodFigure, ...]

    def figure(self, id_: str) -> PeriodFigure:
        """The figure with this id. Raises KeyError."""
        for figure in self.figures:
            if figure.id == id_:
                return figure
        raise KeyError(id_)


def period_figures(evidence: Evidence) -> PeriodFigures:
    """Every key figure of a period. Raises WardError for a target that fits no figure, PayError without a pay table."""
    thresholds = thresholds_of(evidence.rulebook)
    figures = tuple(
        PeriodFigure(
            figure.id,
            figure.title,
            tuple(_judged(figure.id, measure, thresholds) for measure in figure.measures(evidence)),
        )
        for figure in FIGURES
    )
    return PeriodFigures(evidence.ward.ward, evidence.ward.period, figures)


def _judged(figure: str, measure: Measure, thresholds: Thresholds) -> JudgedMeasure:
    return JudgedMeasure(measure, thresholds.get((figure, measure.target)) if measure.target else None)
