"""What every machine form of a report stands on."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict


class Form(BaseModel):
    """Plain values: dates as text, exact figures as text, so that nothing is lost in a floating point."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @property
    def plain(self) -> dict[str, Any]:
        """The form as values of JSON."""
        return self.model_dump(mode="json", by_alias=True)

    @property
    def text(self) -> str:
        """The form as the JSON that commands print."""
        return json.dumps(self.plain, indent=2)
