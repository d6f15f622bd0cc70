"""Report: a page in, a PDF or a document for Word out."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING

from api.tasks.requests import ReportWork
from api.tasks.task import Ending, Outcome, Task
from api.tasks.told import ProgressTold

if TYPE_CHECKING:
    from api.tasks.telling import Telling

CONTENT = "content"
"""Field of the result that holds the document as base64; it is given out as a file, and not told with the job."""


def report(task: Task, telling: Telling, cancelled: Callable[[], bool]) -> Outcome:  # noqa: ARG001 - not cut short
    """The document of a page. What makes it is loaded here alone, and what it needs may not be on this machine."""
    from staffing_tools.reports.document import FORMS
    from staffing_tools.reports.errors import DocumentError

    asked = ReportWork.model_validate(task.request)
    telling.progress(ProgressTold(step=f"making {asked.form}"))
    try:
        content = FORMS[f".{asked.form}"](asked.html)
    except DocumentError as error:
        return Outcome(ending=Ending.FAILED, reason=str(error))
    made = {"name": asked.name, "form": asked.form, "bytes": len(content)}
    return Outcome(ending=Ending.DONE, result={**made, CONTENT: base64.b64encode(content).decode()})
