"""The OpenAPI document."""

from __future__ import annotations

from importlib.metadata import version
from threading import Lock
from typing import Any

from fastapi import FastAPI, Response
from fastapi.responses import JSONResponse
from pydantic.json_schema import models_json_schema

from api.resources.examples import examples
from api.service.answers import Illustrator
from api.storage.ids import LENGTH
from api.web import ProblemBody
from api.web.problems import TITLES

VERSION = version("ward-roster")
_REFERENCE = "#/components/schemas/{model}"


PROBLEM = {
    "type": "urn:roster:problem:invalid",
    "title": TITLES[422],
    "status": 422,
    "detail": "What was sent cannot be used; see problems.",
    "request_id": "0" * LENGTH,
    "problems": [{"place": "people[4].skills", "message": "is no skill of the ward; add it there first"}],
}
"""An error, of the one shape that all have."""


def describe(app: FastAPI, path: str) -> None:
    """Have the application give its document at a path, made once, when somebody first asks for it.

    That takes seconds, so it is done in a thread and never between the requests of others.
    """
    make, lock, made = app.openapi, Lock(), list[Response]()

    def openapi() -> dict[str, Any]:
        document = make()
        _, shapes = models_json_schema([(ProblemBody, "serialization")], ref_template=_REFERENCE)
        document["components"]["schemas"] |= shapes["$defs"]
        _illustrate(document)
        return document

    def read_document() -> Response:
        with lock:
            if not made:
                made.append(JSONResponse(app.openapi()))
        return Response(made[0].body, media_type="application/json")

    app.openapi = openapi  # type: ignore[method-assign]
    app.add_api_route(path, read_document, include_in_schema=False)


def _illustrate(document: dict[str, Any]) -> None:
    """Put an example into whatever is sent to an operation, and into what it answers."""
    known = examples()
    for path, operations in document["paths"].items():
        for operation in operations.values():
            for media, content in operation.get("requestBody", {}).get("content", {}).items():
                if content["schema"].get("format") == "binary":
                    content["example"] = f"a file of the kind {media}"
                elif path in known and "example" not in content:
                    content["example"] = known[path]
    document["components"]["schemas"]["ProblemBody"]["examples"] = [PROBLEM]
    illustrator = Illustrator.of(document)
    for operations in document["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                for media, content in answer.get("content", {}).items() if status < "300" else ():
                    content["example"] = illustrator.content(media, content)
