"""What goes in and out over HTTP."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from roster.ward.base import Noun

DESCRIBED = ConfigDict(use_attribute_docstrings=False)
"""For generic forms, which describe their fields: sentences of parametrised forms are slow to look up."""


class Received(Noun):
    """Something that was sent: fields that are not known are refused, and no error repeats what was typed."""


class Kept(BaseModel):
    """Something that is kept, with its version, which is also its ETag."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    id: str
    """Id of the row."""
    version: int
    """Raised by each edit; send it back in If-Match."""
