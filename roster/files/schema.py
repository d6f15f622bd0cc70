"""The form of a ward file, as JSON Schema."""

from __future__ import annotations

from typing import Any

from roster.ward import Ward, clock_text


def ward_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a ward file, written from the nouns themselves."""
    schema = Ward.model_json_schema(by_alias=True)
    for noun in schema["$defs"].values():
        for field in noun["properties"].values():
            if field.get("format") == "clock" and "default" in field:
                field["default"] = clock_text(field["default"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
