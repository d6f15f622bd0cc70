"""What every machine form stands on."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Form(BaseModel):
    """Plain values with a sentence for each: ids and not names, minutes, points and pence as whole numbers."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)
