"""Jobs: work that takes longer than a request."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypedDict, cast

from api.client.caller import TRIES, Caller, Json
from api.client.collection import Reading
from api.client.problems import ServiceError

ENDED = "ended"


class Event(TypedDict):
    """Something that a job told: of progress the document has step, seconds, value, bound, gap and method."""

    number: int
    attempt: int
    at: str
    kind: str
    document: dict[str, Any]


@dataclass(frozen=True)
class Jobs(Reading):
    """Jobs of the wards that you may see."""

    path: str = "/jobs"


@dataclass(frozen=True)
class Job:
    """One job."""

    caller: Caller
    id: str

    @property
    def path(self) -> str:
        """Its path."""
        return f"/jobs/{self.id}"

    def read(self) -> Json:
        """How it stands, and what it brought."""
        return self.caller.get(self.path)

    def cancel(self) -> Json:
        """Ask for its end; the best so far is kept."""
        return self.caller.post(f"{self.path}/cancel")

    def retry(self) -> Job:
        """Do its work again, as a new job."""
        return Job(self.caller, self.caller.post(f"{self.path}/retry")["id"])

    def document(self) -> bytes:
        """The document of a report that is done."""
        return self.caller.content(f"{self.path}/document")

    def events(self, after: int = 0) -> Iterator[Event]:
        """Its events as they come, each once, until it ends; a stream that breaks is taken up where it was.

        Raises ServiceError where the service stays away.
        """
        failures = 0
        while True:
            before = after
            try:
                for told in self.caller.events(f"{self.path}/events", after):
                    event = cast("Event", json.loads(told.data))
                    after, failures = event["number"], 0
                    yield event
                    if event["kind"] == ENDED:
                        return
            except ServiceError as error:
                failures += 1
                if error.status or failures == TRIES:
                    raise
                self.caller.rest(failures)
                continue
            if after == before and self.read()["ended_at"] is not None:
                return

    def wait(self) -> Json:
        """How it stands once it has ended."""
        for _ in self.events():
            pass
        return self.read()
