"""Reading an assessment with all its parts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from roster.files.document import unusable
from staffing_tools.demand import RosterExperience
from staffing_tools.duties.real_time import RealTimeLog, read_assessments, read_real_time
from staffing_tools.facts import read_facts, shipped
from staffing_tools.files import PartFiles, read_record
from staffing_tools.findings import Finding, located, within
from staffing_tools.judgement import Judgement, read_judgement, read_records
from staffing_tools.method.assessment import Assessment, EngineInputs
from staffing_tools.method.assessment_file import AssessmentFile
from staffing_tools.method.completed import CompletedRecord
from staffing_tools.method.files import read_completed, read_draft
from staffing_tools.quality import QualityData, read_catalogue, read_points, read_quality, shipped_catalogue
from staffing_tools.spans import DateSpan
from staffing_tools.tool import ToolRun, ToolSettings, read_entries, read_run
from staffing_tools.tool.coefficients import CoefficientSet, read_set, shipped_set
from staffing_tools.tool.national import NationalResult

WORKLOAD = "workload"


@dataclass(frozen=True)
class ReadAssessment:
    """An assessment out of files, and the completed record that it is to supersede."""

    assessment: Assessment
    previous: CompletedRecord | None
    files: PartFiles

    @property
    def workload_part(self) -> str:
        """The part whose days show the spread of workload."""
        engine = self.assessment.engine
        return WORKLOAD if engine is not None and engine.longer is not None else "tool_run"

    def part(self, name: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Findings of a part's own check, with their places in the words of the files."""
        return self.located(within(name, findings))

    def located(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Findings with their places in the words of the files."""
        return located(findings, self.files.name)


def read_assessment(path: Path | str, today: dt.date) -> ReadAssessment:
    """The assessment that a .json or .toml file names the parts of. `today` counts where the file gives no day.

    Raises InputError with file, place and fix of what cannot be read.
    """
    path = Path(path)
    file, parts = read_record(path, AssessmentFile), PartFiles(path.parent)
    assessment = Assessment(
        record=parts.needed("record", file.record, read_draft),
        today=file.today or today,
        national=parts.part("national", file.national, lambda path: read_record(path, NationalResult)),
        engine=_engine(file, parts),
        judgement=_judgement(file, parts),
        quality=_quality(file, parts),
        real_time=_real_time(file, parts),
        experience=parts.each("experience", file.experience, lambda path: read_record(path, RosterExperience)),
        catalogue=parts.part("catalogue", file.catalogue, read_catalogue) or shipped_catalogue(),
        facts=parts.part("facts", file.facts, read_facts) or shipped(),
    )
    return ReadAssessment(assessment, parts.part("previous", file.previous, read_completed), parts)


def _engine(file: AssessmentFile, parts: PartFiles) -> EngineInputs | None:
    run, coefficients = parts.part("tool_run", file.tool_run, read_run), _coefficients(file, parts)
    if run is None or coefficients is None:
        return None
    settings = file.settings or ToolSettings(allowance=coefficients.allowance, lead=coefficients.lead)
    own = parts.with_table("tool_run", run, "entries", file.entries, read_entries)
    return EngineInputs(own, coefficients, settings, _longer(file, parts, own))


def _longer(file: AssessmentFile, parts: PartFiles, run: ToolRun) -> ToolRun | None:
    """The run's ward over the dates of a longer table."""
    entries = parts.table(WORKLOAD, "entries", file.workload, read_entries)
    if not entries:
        return None
    dates = [entry.date for entry in entries]
    return run.model_copy(update={"entries": entries, "dates": DateSpan(first=min(dates), last=max(dates))})


def _coefficients(file: AssessmentFile, parts: PartFiles) -> CoefficientSet | None:
    """A set of the board's in a file, or one that comes with the program by its name."""
    name = file.coefficients
    if name is None or name.lower().endswith((".toml", ".json")):
        return parts.part("coefficients", name, read_set)
    try:
        return shipped_set(name)
    except KeyError as error:
        raise unusable(str(error.args[0]), "coefficients") from None


def _judgement(file: AssessmentFile, parts: PartFiles) -> Judgement | None:
    judgement = parts.part("judgement", file.judgement, read_judgement)
    return judgement and parts.with_table("judgement", judgement, "records", file.records, read_records)


def _quality(file: AssessmentFile, parts: PartFiles) -> QualityData | None:
    quality = parts.part("quality", file.quality, read_quality)
    return quality and parts.with_table("quality", quality, "points", file.points, read_points)


def _real_time(file: AssessmentFile, parts: PartFiles) -> RealTimeLog | None:
    log = parts.part("real_time", file.real_time, read_real_time)
    return log and parts.with_table("real_time", log, "assessments", file.shifts, read_assessments)
