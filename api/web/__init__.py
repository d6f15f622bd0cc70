"""What every resource stands on: one shape of errors, versions, keys, pages, and who asks."""

from api.web.asking import Asking, AskingDep, Service
from api.web.etags import IfMatch, IfThere, etag, unchanged, unchanged_if_there
from api.web.forms import DESCRIBED, Kept, Received
from api.web.once import Answer, KeyHeader, Once, OnceDep, shown_once
from api.web.pages import Dates, Page, PageQuery, PartQuery, SpanQuery, matching, page_of
from api.web.problems import ERRORS, ProblemBody, ProblemError, not_found
from api.web.reading import note_read

__all__ = [
    "DESCRIBED",
    "ERRORS",
    "Answer",
    "Asking",
    "AskingDep",
    "Dates",
    "IfMatch",
    "IfThere",
    "Kept",
    "KeyHeader",
    "Once",
    "OnceDep",
    "Page",
    "PageQuery",
    "PartQuery",
    "ProblemBody",
    "ProblemError",
    "Received",
    "Service",
    "SpanQuery",
    "etag",
    "matching",
    "not_found",
    "note_read",
    "page_of",
    "shown_once",
    "unchanged",
    "unchanged_if_there",
]
