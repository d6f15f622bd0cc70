"""The OpenAPI document."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from api.resources.examples import examples
from api.web import ProblemBody

VERSION = version("ward-roster")
_REFERENCE = "#/components/schemas/{model}"


def describe(app: FastAPI) -> None:
    """Give the document the shape of errors, to which every operation refers."""
    make = app.openapi

    def openapi() -> dict[str, Any]:
        document = make()
        _, shapes = models_json_schema([(ProblemBody, "serialization")], ref_template=_REFERENCE)
        document["components"]["schemas"] |= shapes["$defs"]
        _illustrate(document)
        return document

    app.openapi = openapi  # type: ignore[method-assign]


def _illustrate(document: dict[str, Any]) -> None:
    """Put an example into every operation that something is sent to."""
    known = examples()
    for path, operations in document["paths"].items():
        for operation in operations.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                if path in known:
                    content["example"] = known[path]
