"""Whether a completed record is that of an assessment."""

from __future__ import annotations

from typing import Any

from staffing_tools.findings import Finding
from staffing_tools.method import Assessed, CompletedRecord, Inputs, MethodRecord, Triangulation


def seal_differs(assessed: Assessed, completed: CompletedRecord) -> tuple[Finding, ...]:
    """An error for each part that changed since the record was completed: words, inputs, or figures."""
    assessment = assessed.assessment
    now = _parts(assessment.record, Inputs.of(assessment), assessed.triangulation)
    then = _parts(completed.record, completed.inputs, completed.triangulation)
    message = "changed since the record was completed; report the files as they were, or supersede the record"
    return tuple(
        Finding(code="sealed-differs", severity="error", message=message, place=(name,))
        for name in now
        if now[name] != then[name]
    )


def _parts(record: MethodRecord, inputs: Inputs, triangulation: Triangulation | None) -> dict[str, Any]:
    rows = triangulation and [(row.measure, row.wte, row.week_minutes) for row in triangulation.rows]
    return {"record": record, **dict(inputs), "triangulation": rows}
