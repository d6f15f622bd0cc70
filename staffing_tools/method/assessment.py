"""All that an assessment of a ward stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from roster.ward import FullTimeWeek
from staffing_tools.demand import RosterExperience
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.establishment import full_time_week
from staffing_tools.facts import Facts, shipped
from staffing_tools.judgement import Judgement, JudgementCase
from staffing_tools.method.record import MethodRecord
from staffing_tools.quality import Catalogue, QualityData, shipped_catalogue
from staffing_tools.spans import DateSpan
from staffing_tools.tool import ToolCase, ToolRun, ToolSettings
from staffing_tools.tool.coefficients import CoefficientSet
from staffing_tools.tool.national import NationalCase, NationalResult, NationalTool, known_tools
from staffing_tools.ward import AssessedWard


@dataclass(frozen=True)
class EngineInputs:
    """A tool run with the set and settings of the indicative engine."""

    run: ToolRun
    coefficients: CoefficientSet
    settings: ToolSettings
    longer: ToolRun | None = None
    """The same ward over a longer time, for the spread of workload."""


@dataclass(frozen=True)
class Assessment:
    """The planner's record, the data beside it, dated facts, and the day on which it is assessed."""

    record: MethodRecord
    today: dt.date
    national: NationalResult | None = None
    engine: EngineInputs | None = None
    judgement: Judgement | None = None
    quality: QualityData | None = None
    real_time: RealTimeLog | None = None
    experience: tuple[RosterExperience, ...] = ()
    """What rosters planned and what was found on their days, one for each roster period."""
    catalogue: Catalogue = field(default_factory=shipped_catalogue)
    tools: dict[str, NationalTool] = field(default_factory=known_tools)
    facts: Facts = field(default_factory=shipped)
    weeks: FullTimeWeek = field(default_factory=full_time_week)

    @property
    def tool_dates(self) -> DateSpan | None:
        """Dates of the prescribed tool, or else of the engine's run."""
        if self.national is not None:
            return self.national.dates
        return None if self.engine is None else self.engine.run.dates

    @property
    def wards(self) -> dict[str, AssessedWard]:
        """The ward as each part has it, by the part's name."""
        parts = {
            "national": self.national and self.national.ward,
            "tool_run": self.engine and self.engine.run.ward,
            "judgement": self.judgement and self.judgement.ward,
        }
        return {name: ward for name, ward in parts.items() if ward}

    @property
    def national_case(self) -> NationalCase | None:
        """The prescribed tool's result as a case."""
        if self.national is None:
            return None
        return NationalCase(self.national, self.today, self.tools, self.facts, self.weeks)

    @property
    def tool_case(self) -> ToolCase | None:
        """The engine's run as a case."""
        if self.engine is None:
            return None
        engine = self.engine
        return ToolCase(engine.run, engine.coefficients, engine.settings, self.today, self.facts, self.weeks)

    @property
    def workload_case(self) -> ToolCase | None:
        """The longer time as a case, or else the engine's run."""
        case, longer = self.tool_case, self.engine.longer if self.engine else None
        return case if case is None or longer is None else replace(case, run=longer)

    @property
    def judgement_case(self) -> JudgementCase | None:
        """The judgement as a case."""
        if self.judgement is None:
            return None
        return JudgementCase(self.judgement, self.today, self.tool_dates, self.facts, self.weeks)
