"""Files to take away."""

from __future__ import annotations

from typing import Any

from fastapi import Response

POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
"""A page that is opened from here runs nothing and loads nothing."""

PAGE, PDF, JSON = "text/html; charset=utf-8", "application/pdf", "application/json"

_SCHEMAS: dict[str, dict[str, str]] = {JSON: {"type": "object"}}


def as_files(*media: str) -> dict[int | str, dict[str, Any]]:
    """How the OpenAPI document says that an answer is a file of one of these kinds."""
    kinds = [each.split(";")[0] for each in media]
    binary = {"type": "string", "format": "binary"}
    return {200: {"content": {each: {"schema": _SCHEMAS.get(each, binary)} for each in kinds}}}


def taken_away(content: bytes, media: str, name: str, headers: dict[str, str]) -> Response:
    """A file under a name."""
    safe = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": POLICY}
    return Response(content, media_type=media, headers={**safe, **headers})
