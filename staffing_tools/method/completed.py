"""A completed record: sealed, never changed, only superseded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id
from staffing_tools.demand import RosterExperience
from staffing_tools.duties.real_time import RealTimeSummary
from staffing_tools.files import SEAL, Record, SealError, plain_record, seal_of
from staffing_tools.findings import Finding, FindingsError, by_severity
from staffing_tools.judgement import Judgement
from staffing_tools.method.assess import Assessed
from staffing_tools.method.assessment import Assessment
from staffing_tools.method.record import MethodRecord
from staffing_tools.method.triangulation import LaterWeek, Triangulation
from staffing_tools.quality import QualityData
from staffing_tools.tool import ToolRun, ToolSettings
from staffing_tools.tool.coefficients import SetReference
from staffing_tools.tool.national import NationalResult


class Inputs(Noun):
    """Everything that the figures were made from. A coefficient set is named with its digest; it may be licensed."""

    national: NationalResult | None = None
    """The result of the prescribed tool."""
    tool_run: ToolRun | None = None
    """The engine's run."""
    coefficients: SetReference | None = None
    """Its coefficient set."""
    settings: ToolSettings | None = None
    """Its settings."""
    judgement: Judgement | None = None
    """Professional judgement."""
    quality: QualityData | None = None
    """Quality measures."""
    experience: tuple[RosterExperience, ...] = ()
    """What rosters planned and what was found on their days."""

    @classmethod
    def of(cls, assessment: Assessment) -> Inputs:
        """The inputs of an assessment."""
        engine = assessment.engine
        return cls(
            national=assessment.national,
            tool_run=None if engine is None else engine.run,
            coefficients=None if engine is None else engine.coefficients.reference,
            settings=None if engine is None else engine.settings,
            judgement=assessment.judgement,
            quality=assessment.quality,
            experience=assessment.experience,
        )


class Superseded(Noun):
    """The record in whose place another stands."""

    id: Id
    """Its name."""
    version: int
    """Its version."""
    seal: str
    """Its seal."""


class CompletedRecord(Record):
    """The record with its inputs and figures as they stood when it was completed, under a seal."""

    record: MethodRecord
    """What people wrote."""
    inputs: Inputs
    """What the figures were made from."""
    triangulation: Triangulation | None = None
    """Establishments beside one another; nothing where staffing was considered and is not relevant."""
    later: LaterWeek | None = None
    """The same once the full-time week changes."""
    real_time: RealTimeSummary | None = None
    """What real-time assessment shows. The log itself stays where it is, for it holds what staff wrote."""
    findings: tuple[Finding, ...] = ()
    """Warnings and information that stood."""
    completed_on: Date
    """The day on which it was completed."""
    supersedes: Superseded | None = None
    """The record in whose place it stands."""
    seal: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 over all the rest as canonical JSON."""

    @property
    def reference(self) -> Superseded:
        """The record as one that supersedes it names it."""
        return Superseded(id=self.record.id, version=self.record.version, seal=self.seal)

    @property
    def is_whole(self) -> bool:
        """Whether the seal is that of the content."""
        return seal_of(plain_record(self)) == self.seal


def complete(assessed: Assessed, previous: CompletedRecord | None = None) -> CompletedRecord:
    """Seal an assessment, in the place of a completed record or as the first of its ward and year.

    Raises FindingsError with everything that stands in the way, SealError where the record before was altered.
    """
    assessment = assessed.assessment
    blocking = (*assessed.blocking, *_succession(assessment.record, previous))
    if blocking:
        raise FindingsError(by_severity(blocking))
    if previous is not None and not previous.is_whole:
        raise SealError("the record that this one supersedes was altered after it was completed; find the original")
    return _sealed(
        CompletedRecord(
            record=assessment.record,
            inputs=Inputs.of(assessment),
            triangulation=assessed.triangulation,
            later=assessed.later,
            real_time=assessed.real_time,
            findings=assessed.findings,
            completed_on=assessment.today,
            supersedes=None if previous is None else previous.reference,
            seal="0" * 64,
        )
    )


def _sealed(completed: CompletedRecord) -> CompletedRecord:
    return completed.model_copy(update={SEAL: seal_of(plain_record(completed))})


def _succession(record: MethodRecord, previous: CompletedRecord | None) -> Iterator[Finding]:
    """What is wrong with the place of a record after another."""
    place = ("record", "version")
    if previous is None:
        if record.version > 1:
            message = f"version {record.version} supersedes a completed record; give that record, or begin with 1"
            yield Finding(code="previous-missing", severity="error", message=message, place=place)
        return
    before = previous.record
    if (before.ward.id, before.year) != (record.ward.id, record.year):
        message = f"is of {record.ward.id} {record.year}, the record before of {before.ward.id} {before.year}"
        yield Finding(code="previous-differs", severity="error", message=message, place=("record",))
    if record.version != before.version + 1:
        message = f"supersedes version {before.version}, so it should be version {before.version + 1}"
        yield Finding(code="version-out-of-order", severity="error", message=message, place=place)


def check_chain(records: Iterable[CompletedRecord]) -> tuple[Finding, ...]:
    """Records of a ward and year from first to last: each whole, each superseding the one before it."""
    return by_severity(_chain_findings(tuple(records)))


def _chain_findings(records: tuple[CompletedRecord, ...]) -> Iterator[Finding]:
    for number, completed in enumerate(records):
        place, expected = ("records", number), records[number - 1].reference if number else None
        if not completed.is_whole:
            message = "was altered after it was completed"
            yield Finding(code="record-altered", severity="error", message=message, place=place)
        if completed.supersedes != expected:
            message = "does not supersede the record before it, or that record is no longer what it superseded"
            yield Finding(code="chain-broken", severity="error", message=message, place=place)
