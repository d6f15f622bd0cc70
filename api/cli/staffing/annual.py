"""`roster staffing annual`: what there is to show for each section and ward, and the draft of the annual report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson
from api.cli.outputs import writable
from api.cli.staffing.documents import ToDocument, document_out, endings
from api.cli.staffing.logs import (
    AdvicePath,
    CompletedPaths,
    EscalationPaths,
    EvidencePaths,
    LeadPaths,
    PlanLogs,
    RealTimePaths,
    ShiftTables,
    TrainingPaths,
    evidence_in,
    record_in,
    record_or_none,
)

if TYPE_CHECKING:
    from staffing_tools.duties.annual import AnnualDraft

ReportPath = Annotated[
    Path, typer.Argument(metavar="REPORT", help="Year, wards, the board's own evidence and challenges: JSON or TOML.")
]


def annual(
    report: ReportPath,
    completed: CompletedPaths = None,
    real_time: RealTimePaths = None,
    shifts: ShiftTables = None,
    escalation: EscalationPaths = None,
    plans: PlanLogs = None,
    advice: AdvicePath = None,
    lead: LeadPaths = None,
    training: TrainingPaths = None,
    out: ToDocument = None,
    as_json: AsJson = False,
) -> None:
    """Show what each section of the Act has to show on each ward, with gaps, and write the draft of the annual report.

    Records and logs give numbers only; what staff wrote is never taken from them.

    Exit code 0, whatever is found; 2: a file cannot be used or written, or a completed record was altered;
    5: this machine cannot make the form.
    """
    from staffing_tools.duties.advice import AdviceLog
    from staffing_tools.duties.annual import AnnualReport, annual_draft, check_annual, evidence_of

    paths = EvidencePaths(completed, real_time, shifts, escalation, plans, lead, training)
    if out is not None:
        writable(out, report, endings=endings(), as_json=as_json)
    held = record_in(report, AnnualReport, as_json=as_json)
    given = record_or_none(advice, AdviceLog, as_json=as_json)
    records = (*evidence_in(paths, as_json=as_json), *((given,) if given else ()))
    evidence = evidence_of(records, held.year)
    draft, found = annual_draft(held, evidence), check_annual(held, evidence)
    if out is not None:
        from staffing_tools.reports.annual_page import annual_page

        document_out(annual_page(draft, found), out, as_json=as_json)
    if as_json:
        from staffing_tools.reports.forms import annual_form

        typer.echo(annual_form(draft, (*held.evidence, *evidence), found).text)
        return
    from api.cli.staffing import tables

    _show(draft)
    tables.findings(found)
    if out is not None:
        typer.echo(f"Written to {out}")


def _show(draft: AnnualDraft) -> None:
    from api.cli.staffing import tables
    from staffing_tools.reports.forms import evidence_counts

    matrix = draft.matrix
    tables.heading(draft.title)
    rows = [
        (
            f"s.{section.code} {section.title}",
            *evidence_counts(matrix, section.code).values(),
            ", ".join(ward for code, ward in matrix.gaps if code == section.code) or "none",
        )
        for section in matrix.sections
    ]
    columns = ("section", "board", *matrix.wards, "gaps")
    tables.table("Items of evidence by section and ward", columns, rows, numbers=columns[1:-1])
