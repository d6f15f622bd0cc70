"""Documents: a page as HTML, PDF or Word."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from fastapi import Response

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
_BINARY = {"schema": {"type": "string", "format": "binary"}}

DESCRIBED: dict[int | str, dict[str, Any]] = {
    200: {"content": {media.split(";")[0]: _BINARY for media in MEDIA.values()}}
}
"""What an operation that gives documents answers, for OpenAPI."""


def document(html: str, form: Form, name: str) -> Response:
    """A page as a document; takes seconds for a PDF. Raises the problem of a form that cannot be made here."""
    try:
        content = FORMS[f".{form}"](html)
    except DocumentError as error:
        raise ProblemError(503, "no-document", f"{error}.") from error
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{form}"',
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }
    return Response(content, media_type=MEDIA[form], headers=headers)
