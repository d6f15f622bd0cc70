"""Requests to the service: signed in, sent again where that is safe, with versions that are remembered."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx2

from api.client.problems import UNREACHABLE, ServiceError, error_of

Json = dict[str, Any]
"""A JSON object, as the service's OpenAPI document describes it."""

PREFIX = "/v1"
TRIES = 4
LONGEST_PAUSE = 10.0
UNABLE = 503
TIMEOUT = httpx2.Timeout(60.0, connect=10.0)


class Caller:
    """Sends requests. One for each thread.

    A GET is sent again where it was not answered, and so is a POST, under the same idempotency key. The ETags of
    what was read or written are remembered by path, and an edit sends the one of what it edits.
    """

    def __init__(self, http: httpx2.Client, pause: Callable[[float], None] = time.sleep) -> None:
        self._http, self._pause = http, pause
        self._versions: dict[str, str] = {}

    def sign(self, token: str | None) -> None:
        """Send a token from now on, or none."""
        self._http.headers.pop("Authorization", None)
        if token is not None:
            self._http.headers["Authorization"] = f"Bearer {token}"

    def get(self, path: str, **query: Any) -> Json:
        """What is there."""
        return self._kept(path, self._ask("GET", path, params=_query(query)))

    def pages(self, path: str, **query: Any) -> Iterator[Json]:
        """Every entry of a list, a page at a time."""
        after: str | None = None
        while True:
            page = self.get(path, **query, after=after)
            for item in page["items"]:
                self._remember(f"{path}/{item.get('id')}", item)
                yield item
            after = page["next"]
            if after is None:
                return

    def post(
        self,
        path: str,
        body: Any = None,
        *,
        of: str | None = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Json:
        """Send something. `of` is the path of what it edits."""
        sent = {**(headers or {}), "Idempotency-Key": uuid.uuid4().hex, **self._version(of)}
        response = self._ask("POST", path, json=body, again=True, headers=sent, **more)
        made: Json = self._kept(of or path, response)
        if of is None:
            self._remember(f"{path}/{made.get('id')}", made)
        return made

    def put(self, path: str, body: Any, *, new: bool = False) -> Json:
        """Put something in the place of what was read; `new` where nothing was read, and nothing is to be there."""
        headers = self._version(path) or ({"If-None-Match": "*"} if new else {})
        return self._kept(path, self._ask("PUT", path, json=body, headers=headers))

    def patch(self, path: str, body: Any, *, of: str) -> Json:
        """Edit a part of what was read at the path `of`."""
        return self._kept(of, self._ask("PATCH", path, json=body, headers=self._version(of)))

    def delete(self, path: str, *, of: str | None = None) -> None:
        """Remove what was read; `of` is the path of what it is a part of, which is to be read again after that."""
        self._ask("DELETE", path, headers=self._version(of or path))
        self._versions.pop(of or path, None)

    def content(self, path: str, **query: Any) -> bytes:
        """A file."""
        return self._ask("GET", path, params=_query(query)).content

    def events(self, path: str, after: int) -> Iterator[httpx2.ServerSentEvent]:
        """Events that come after one of a number, until the stream ends. Raises ServiceError where it breaks."""
        try:
            with self._http.stream("GET", PREFIX + path, headers={"Last-Event-ID": str(after)}) as response:
                if response.is_error:
                    response.read()
                    raise error_of(response)
                yield from (event for event in httpx2.EventSource(response) if event.data)
        except httpx2.TransportError as error:
            raise _unreachable(error) from error

    def rest(self, tries: int) -> None:
        """Wait a little, longer after each try."""
        self._pause(min(LONGEST_PAUSE, 0.25 * 2**tries))

    def _ask(self, method: str, path: str, *, again: bool | None = None, **more: Any) -> httpx2.Response:
        """An answer that is no error. What was never sent, because nobody listened, may always be sent again."""
        safe = method == "GET" if again is None else again
        for tries in range(TRIES):
            last = tries == TRIES - 1
            try:
                response = self._http.request(method, PREFIX + path, **more)
            except httpx2.TransportError as error:
                if last or not (safe or isinstance(error, httpx2.ConnectError)):
                    raise _unreachable(error) from error
                self.rest(tries)
                continue
            if response.status_code != UNABLE or last or not safe:
                break
            self._pause(_wait(response, tries))
        if response.is_error:
            raise error_of(response)
        return response

    def _version(self, path: str | None) -> dict[str, str]:
        known = None if path is None else self._versions.get(path)
        return {} if known is None else {"If-Match": known}

    def _kept(self, path: str, response: httpx2.Response) -> Json:
        """The body of an answer, whose version is remembered."""
        if "ETag" in response.headers:
            self._versions[path] = response.headers["ETag"]
        found: Json = response.json()
        return found

    def _remember(self, path: str, item: Mapping[str, Any]) -> None:
        """The version of an entry is its ETag too."""
        if "version" in item:
            self._versions[path] = f'"{item["version"]}"'


def _query(query: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in query.items() if value is not None}


def _wait(response: httpx2.Response, tries: int) -> float:
    said = response.headers.get("Retry-After", "")
    return min(LONGEST_PAUSE, float(said) if said.isdigit() else 0.25 * 2**tries)


def _unreachable(error: httpx2.TransportError) -> ServiceError:
    return ServiceError(0, UNREACHABLE, f"The service does not answer ({type(error).__name__}).")
