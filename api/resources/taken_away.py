"""Files to take away."""

from __future__ import annotations

from typing import Any

from fastapi import Response
from pydantic import BaseModel

POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
"""A page that is opened from here runs nothing and loads nothing."""

PAGE, PDF, JSON = "text/html; charset=utf-8", "application/pdf", "application/json"


def as_files(*media: str, model: type[BaseModel] | None = None) -> dict[int | str, dict[str, Any]]:
    """How the OpenAPI document says that an answer is a file of one of these kinds; `model` is the shape of JSON."""
    kinds = [each.split(";")[0] for each in media if each != JSON]
    content = {each: {"schema": {"type": "string", "format": "binary"}} for each in kinds}
    return {200: {"content": content, **({} if model is None else {"model": model})}}


def taken_away(content: bytes, media: str, name: str, headers: dict[str, str]) -> Response:
    """A file under a name."""
    safe = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": POLICY}
    return Response(content, media_type=media, headers={**safe, **headers})
