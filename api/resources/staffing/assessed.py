"""What an assessment comes to: as it stands while it is open, and as it was sealed after that."""

from __future__ import annotations

from dataclasses import dataclass

from api.resources.staffing.assessment_rows import assessment_for
from api.resources.today import today
from api.signin import Action
from api.storage import rows
from api.storage.assembly.staffing import assessment_of
from api.web import Asking, ProblemError
from roster.ward import InputError, Problem
from staffing_tools.findings import Finding, errors
from staffing_tools.method import Assessed, Assessment, CompletedRecord, assess, assessed_from
from staffing_tools.reports.seals import seal_differs


@dataclass(frozen=True)
class Opened:
    """An assessment that was read. `left_out` says what a sealed record alone does not hold."""

    row: rows.Assessment
    assessed: Assessed
    completed: CompletedRecord | None = None
    left_out: tuple[str, ...] = ()

    @property
    def assessment(self) -> Assessment:
        """What it stands on."""
        return self.assessed.assessment

    @property
    def name(self) -> str:
        """Name of a file about it, without its ending."""
        record = self.assessment.record
        return f"{record.id}-{record.version}"


def opened(asking: Asking, ward_id: str, assessment_id: str, action: Action) -> Opened:
    """An assessment on which whoever asks may do this, worked out after it was read.

    A sealed one is its record; the ward's own records say more of it as long as they are what was sealed.
    """
    with asking.database.read() as session:
        row = assessment_for(session, asking, ward_id, assessment_id, action)
        completed = row.completed
        if completed is None:
            return Opened(row, assess(assessment_of(session, row, today())))
        try:
            beside = assessment_of(session, row, completed.completed_on)
        except InputError:
            beside = None
    return _sealed(row, completed, beside)


def _sealed(row: rows.Assessment, completed: CompletedRecord, beside: Assessment | None) -> Opened:
    if not completed.is_whole:
        raise ProblemError(409, "record-altered", "The record was altered after it was sealed; restore a backup.")
    assessed = None if beside is None else assess(beside)
    if assessed is not None and not seal_differs(assessed, completed):
        return Opened(row, assessed, completed)
    alone = assessed_from(completed)
    return Opened(row, alone.assessed, completed, alone.left_out)


def stop_at(findings: tuple[Finding, ...], what: str) -> None:
    """Raises the problem of errors from which nothing is made."""
    found = errors(findings)
    if found:
        problems = tuple(Problem(each.place, each.message) for each in found)
        raise ProblemError(409, "findings", f"{what}.", problems)


def missing(what: str) -> ProblemError:
    """The problem of an assessment without a part."""
    return ProblemError(409, "part-missing", f"The assessment has no {what} yet; put that part first.")
