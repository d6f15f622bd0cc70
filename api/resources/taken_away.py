"""Files to take away."""

from __future__ import annotations

from fastapi import Response

POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
"""A page that is opened from here runs nothing and loads nothing."""

PAGE, PDF, JSON = "text/html; charset=utf-8", "application/pdf", "application/json"

BINARY = {"schema": {"type": "string", "format": "binary"}}
"""How the OpenAPI document says that an answer is a file."""


def taken_away(content: bytes, media: str, name: str, headers: dict[str, str]) -> Response:
    """A file under a name."""
    safe = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Security-Policy": POLICY}
    return Response(content, media_type=media, headers={**safe, **headers})
