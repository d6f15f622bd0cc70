"""What goes in and out over HTTP."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Received(BaseModel):
    """Something that was sent: fields that are not known are refused, and no error repeats what was typed."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        allow_inf_nan=False,
    )


class Kept(BaseModel):
    """Something that is kept, with its version, which is also its ETag."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    id: str
    """Id of the row."""
    version: int
    """Raised by each edit; send it back in If-Match."""
