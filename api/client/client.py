"""The client: one service, as one account."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

import httpx2

from api.client.accounts import Accounts
from api.client.boards import Boards
from api.client.caller import TIMEOUT, Caller, Json
from api.client.jobs import Job, Jobs
from api.client.wards import Ward, Wards


class Client:
    """A service at an address. Use it with `with`, or close it."""

    def __init__(
        self,
        url: str,
        token: str | None = None,
        *,
        http: httpx2.Client | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        """Sends nothing yet. `http` and `pause` are for those who test."""
        self._http = http or httpx2.Client(base_url=url, timeout=TIMEOUT)
        self._caller = Caller(self._http, pause)
        self._caller.sign(token)
        self.boards, self.wards, self.jobs = Boards(self._caller), Wards(self._caller), Jobs(self._caller)
        self.accounts = Accounts(self._caller)

    def sign_in(self, name: str, password: str) -> Self:
        """Begin a session. Raises ServiceError."""
        begun = self._caller.post("/sessions", {"name": name, "password": password})
        self._caller.sign(begun["token"])
        return self

    def sign_out(self) -> None:
        """End the session."""
        self._caller.delete("/sessions/current")
        self._caller.sign(None)

    def ward(self, ward_id: str) -> Ward:
        """A ward."""
        return Ward(self._caller, ward_id)

    def job(self, job_id: str) -> Job:
        """A job."""
        return Job(self._caller, job_id)

    def feed(self, path: str) -> str:
        """The calendar under the private path that `ward(...).feeds.make()` gave, which needs no sign-in."""
        return self._caller.content(path.removeprefix("/v1")).decode()

    def get(self, path: str) -> Json:
        """What is at a path below /v1, of which this client has no noun."""
        return self._caller.get(path)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
