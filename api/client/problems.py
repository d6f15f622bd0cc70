"""What the service refuses, as one exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx2

UNREACHABLE = "unreachable"
UNREADABLE = "unreadable"
_PREFIX = "urn:roster:problem:"


@dataclass(frozen=True, slots=True)
class PlacedProblem:
    """One thing that is wrong with what was sent."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class ServiceError(Exception):
    """The service refused a request, or did not answer (status 0).

    kind      short word for programs, such as not-found, changed or unreachable
    problems  everything that is wrong with what was sent, by place
    """

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        problems: tuple[PlacedProblem, ...] = (),
        request_id: str = "",
    ) -> None:
        self.status, self.kind, self.detail = status, kind, detail
        self.problems, self.request_id = problems, request_id
        super().__init__("\n".join([f"{status} {kind}: {detail}", *(f"  {each}" for each in problems)]))


def error_of(response: httpx2.Response) -> ServiceError:
    """The error in an answer; one from something between here and the service is not of its shape."""
    try:
        body: dict[str, Any] = response.json()
        problems = tuple(PlacedProblem(each["place"], each["message"]) for each in body["problems"])
        kind = str(body["type"]).removeprefix(_PREFIX)
        return ServiceError(response.status_code, kind, body["detail"], problems, body["request_id"])
    except (ValueError, KeyError, TypeError):
        return ServiceError(response.status_code, UNREADABLE, "The answer is not one of the service.")
