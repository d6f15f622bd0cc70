"""What the engine makes of a run: hours by what they come from, and the establishment that they need."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from roster.ward import Noun
from roster.ward.base import Id
from staffing_tools.establishment import Establishment, WeekStretch
from staffing_tools.exact import rounded
from staffing_tools.findings import Finding
from staffing_tools.spans import DateSpan
from staffing_tools.tool.coefficients import SetReference


class WorkLine(Noun):
    """Hours that come from one level, one activity, continuous intervention at one ratio, or associated work."""

    kind: Literal["level", "continuous", "activity", "associated"]
    """What they come from."""
    code: str
    """Its code or ratio."""
    title: str
    """Its name."""
    amount: Fraction
    """How much of it there was."""
    unit: str
    """Unit of the amount."""
    hours: Fraction
    """Worked hours in all the days counted."""


class StretchResult(Noun):
    """The days of a run that have one full-time week."""

    stretch: WeekStretch
    """The dates and their full-time week."""
    days: int
    """Days counted, those with every part."""
    patient_days: Fraction
    """Patients in a level, by parts of days."""
    occupancy: Fraction
    """Patient days as a share of bed days."""
    lines: tuple[WorkLine, ...]
    """Where the hours come from."""
    establishment: Establishment
    """What they come to."""

    @property
    def direct_hours(self) -> Fraction:
        """Hours of levels, continuous intervention and activities."""
        return sum((line.hours for line in self.lines if line.kind != "associated"), Fraction(0))

    @property
    def worked_hours(self) -> Fraction:
        """Hours in all."""
        return sum((line.hours for line in self.lines), Fraction(0))


class ToolFigures(Noun):
    """The figures of the engine's indicative result."""

    run: Id
    """The run."""
    ward: Id
    """The ward."""
    dates: DateSpan
    """Dates of the run."""
    coefficients: SetReference
    """The set that it was made with."""
    set_title: str
    """Its title."""
    caution: str
    """What the set asks to be careful about."""
    registered_share: Decimal | None
    """Part of the care that the set gives to registered nurses."""
    places: int
    """Decimals of printed whole-time equivalents."""
    stretches: tuple[StretchResult, ...]
    """One, or one for each full-time week of a run that was split."""


class ToolResult(ToolFigures):
    """The engine's indicative result. It is not, and is never called, the result of the national tool."""

    findings: tuple[Finding, ...]
    """Warnings and information; with an error there is no result."""

    @property
    def authority(self) -> Literal["indicative"]:
        """What the figure may be taken for."""
        return "indicative"

    @property
    def label(self) -> str:
        """What to call it wherever a figure of it stands."""
        version = f"{self.coefficients.id} {self.coefficients.version}, {self.coefficients.status}"
        return f"Indicative workload with the coefficient set {version}; not the national staffing level tool"

    @property
    def establishment(self) -> Establishment:
        """The establishment of a run with one full-time week. Raises ValueError for one that was split."""
        if len(self.stretches) != 1:
            raise ValueError(
                "the run was split where the full-time week changes; read the establishment of each stretch"
            )
        return self.stretches[0].establishment

    @property
    def printed(self) -> Decimal:
        """Whole-time equivalents in all, as printed. Raises ValueError for a run that was split."""
        return rounded(self.establishment.total_wte, self.places)
