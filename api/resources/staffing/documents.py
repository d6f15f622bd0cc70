"""Documents: a page as HTML, PDF or Word."""

from __future__ import annotations

from contextlib import nullcontext
from enum import StrEnum

from fastapi import Response

from api.resources.rendering import one_at_a_time
from api.resources.taken_away import as_files
from api.web import ProblemError
from staffing_tools.reports.document import FORMS
from staffing_tools.reports.errors import DocumentError


class Form(StrEnum):
    """A form in which a document is taken away."""

    PAGE = "html"
    PDF = "pdf"
    WORD = "docx"


MEDIA = {
    Form.PAGE: "text/html; charset=utf-8",
    Form.PDF: "application/pdf",
    Form.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
DESCRIBED = as_files(*MEDIA.values())
"""What an operation that gives documents answers, for OpenAPI."""


def document(html: str, form: Form, name: str) -> Response:
    """A page as a document; takes seconds for a PDF. Raises the problem of a form that cannot be made here, or now."""
    try:
        with nullcontext() if form is Form.PAGE else one_at_a_time():
            content = FORMS[f".{form}"](html)
    except DocumentError as error:
        raise ProblemError(503, "no-document", f"{error}.") from error
    return as_document(content, form, name)


def as_document(content: bytes, form: Form, name: str) -> Response:
    """A document to take away."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{form}"',
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }
    return Response(content, media_type=MEDIA[form], headers=headers)
