"""Requests to a service that may go away at any moment."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any

PATIENCE = 30.0
"""Seconds that a request may take."""

UNSURE = (OSError, http.client.HTTPException)
"""What is raised where nobody can say whether the request was done."""


@dataclass(frozen=True)
class Answered:
    """An answer."""

    status: int
    headers: http.client.HTTPMessage
    body: Any

    @property
    def is_sure(self) -> bool:
        """Whether it says what became of the request."""
        return self.status < 500


@dataclass(frozen=True)
class Caller:
    """Somebody who is signed in."""

    token: str

    def call(self, port: int, method: str, path: str, body: Any = None, **headers: str) -> Answered:
        """One request on a connection of its own. Raises one of UNSURE."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            sent = None if body is None else json.dumps(body)
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, sent, {"Authorization": f"Bearer {self.token}", **_JSON, **named})
            answer = connection.getresponse()
            return Answered(answer.status, answer.headers, json.loads(answer.read() or b"null"))
        except ValueError as error:
            raise http.client.HTTPException from error
        finally:
            connection.close()


_JSON = {"Content-Type": "application/json"}
