"""A document is to be made of a page."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from api.tasks.requests.resources import Resources


class ReportRequest(Resources):
    """In which form."""

    cores: Literal[1] = 1
    """One core makes it."""
    form: Literal["pdf", "docx"] = "pdf"
    """A PDF, or a document for Word."""


class ReportWork(BaseModel):
    """A page, and what is to be made of it."""

    name: str
    """Name of the file, with its ending."""
    form: Literal["pdf", "docx"]
    """The form."""
    html: str
    """The page."""
