"""What a tool or a judgement says that a ward needs, ready to be set beside its establishment."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from roster.ward import Noun
from staffing_tools.establishment import Establishment
from staffing_tools.judgement import JudgementResult
from staffing_tools.tool import StretchResult, ToolResult
from staffing_tools.tool.national import NationalResult

EstimateKind = Literal["tool", "indicative tool", "judgement"]
"""tool: the prescribed tool as printed. indicative tool: the engine. judgement: professional judgement."""


class Estimate(Noun):
    """Whole-time equivalents in all, and the work behind them where that is known."""

    kind: EstimateKind
    """What it is."""
    label: str
    """Its name in full, with what it may be taken for."""
    wte: Fraction
    """Whole-time equivalents in all, time to lead included."""
    week_minutes: int | None
    """Minutes of the full-time week that it reckons with; nothing where a report does not say."""
    establishment: Establishment | None = None
    """The work behind it; nothing for a printed figure."""

    def on_week(self, minutes: int) -> Estimate | None:
        """The same work on another full-time week, or nothing where the work behind the figure is not known."""
        if self.establishment is None:
            return None
        return estimate_of(self.kind, self.label, self.establishment.on_week(minutes))


def estimate_of(kind: EstimateKind, label: str, establishment: Establishment) -> Estimate:
    """The estimate that an establishment is."""
    return Estimate(
        kind=kind,
        label=label,
        wte=establishment.total_wte,
        week_minutes=establishment.week_minutes,
        establishment=establishment,
    )


def national_estimate(result: NationalResult) -> Estimate:
    """The printed figure, with what is to be added to it."""
    return Estimate(kind="tool", label=result.label, wte=result.total_wte, week_minutes=result.week_minutes)


def tool_estimate(result: ToolResult, week_minutes: int | None) -> Estimate:
    """The engine's figure. Of a run that was split, the stretch on this full-time week, or else the last."""
    stretch = next((each for each in result.stretches if _week(each) == week_minutes), result.stretches[-1])
    days = "" if len(result.stretches) == 1 else f" ({stretch.stretch.dates.words} only)"
    return estimate_of("indicative tool", result.label + days, stretch.establishment)


def judgement_estimate(result: JudgementResult) -> Estimate:
    """What the judgement comes to."""
    return estimate_of("judgement", f"Professional judgement, {result.dates.words}", result.establishment)


def _week(stretch: StretchResult) -> int:
    return stretch.establishment.week_minutes
