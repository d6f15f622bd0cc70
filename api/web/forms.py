"""What goes in and out over HTTP."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ConfigDict

M = TypeVar("M", bound=type[BaseModel])


def shaped(kind: M) -> M:
    """A generic form whose docstrings are read once. Every shape of it takes them over from here.

    Pydantic would look for each shape's source up the whole stack, in every module that there is: seconds of the start.
    """
    kind.model_config["use_attribute_docstrings"] = False
    return kind


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
