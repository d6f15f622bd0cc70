"""What the client does where the service stays away, breaks off, or is busy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from api.client import Client, ServiceError


class Service:
    """Answers one request after another as it is told, and keeps what was sent."""

    def __init__(self, *answers: httpx2.Response | Exception) -> None:
        self.answers, self.asked, self.pauses = list(answers), list[httpx2.Request](), list[float]()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """One answer."""
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def client(self) -> Client:
        """A client of it, which waits for nothing."""
        http = httpx2.Client(transport=httpx2.MockTransport(self), base_url="http://service")
        return Client("", "token", http=http, pause=self.pauses.append)


def _ok(**body: Any) -> httpx2.Response:
    return httpx2.Response(200, json=body)


def _busy(**headers: str) -> httpx2.Response:
    return httpx2.Response(503, headers=headers, json={})


def test_a_post_is_sent_again_under_its_key() -> None:
    service = Service(httpx2.ReadError("gone"), _busy(**{"Retry-After": "5"}), _ok(id="b", version=1))
    assert service.client().boards.create({})["id"] == "b"
    keys = [request.headers["Idempotency-Key"] for request in service.asked]
    assert (len(keys), len(set(keys))) == (3, 1)
    assert service.pauses == [0.25, 5.0]
    assert {request.headers["Authorization"] for request in service.asked} == {"Bearer token"}


def test_another_post_has_another_key() -> None:
    service = Service(_ok(id="a"), _ok(id="b"))
    client = service.client()
    client.boards.create({})
    client.boards.create({})
    assert len({request.headers["Idempotency-Key"] for request in service.asked}) == 2


def test_what_may_have_been_done_is_not_sent_again() -> None:
    service = Service(_ok(id="b", version=3), httpx2.ReadError("gone"))
    client = service.client()
    client.boards.create({})
    with pytest.raises(ServiceError) as caught:
        client.boards.change("b", {})
    assert (caught.value.status, caught.value.kind) == (0, "unreachable")
    assert service.asked[1].headers["If-Match"] == '"3"'
    assert len(service.asked) == 2


def test_a_sign_in_that_was_not_answered_is_sent_again_under_its_key() -> None:
    service = Service(httpx2.ReadError("gone"), _ok(token="rs_word"))
    service.client().sign_in("ada", "word")
    assert len({request.headers["Idempotency-Key"] for request in service.asked}) == 1


def test_what_was_never_sent_is_sent_again_and_given_up_at_last() -> None:
    service = Service(*[httpx2.ConnectError("nobody") for _ in range(4)])
    with pytest.raises(ServiceError):
        service.client().boards.change("b", {})
    assert (len(service.asked), service.pauses) == (4, [0.25, 0.5, 1.0])


def test_a_refusal_leaves_the_version_as_it_was() -> None:
    service = Service(_ok(id="b", version=1), httpx2.Response(412, headers={"ETag": '"2"'}, json={}), _ok(version=2))
    client = service.client()
    client.boards.create({})
    with pytest.raises(ServiceError) as caught:
        client.boards.change("b", {})
    assert (caught.value.status, caught.value.kind) == (412, "unreadable")
    client.boards.change("b", {})
    assert service.asked[2].headers["If-Match"] == '"1"'


class _Stream(httpx2.SyncByteStream):
    """Events that break off after some, or end."""

    def __init__(self, *numbers: int, breaks: bool = False, kind: str = "progress") -> None:
        self.numbers, self.breaks, self.kind = numbers, breaks, kind

    def __iter__(self) -> Iterator[bytes]:
        yield b": still here\n\n"
        for number in self.numbers:
            told = json.dumps({"number": number, "attempt": 1, "at": "", "kind": self.kind, "document": {}})
            yield f"id: {number}\nevent: {self.kind}\ndata: {told}\n\n".encode()
        if self.breaks:
            raise httpx2.ReadError("gone")


def _events(*numbers: int, **more: Any) -> httpx2.Response:
    return httpx2.Response(200, headers={"Content-Type": "text/event-stream"}, stream=_Stream(*numbers, **more))


def test_events_go_on_where_they_broke_off() -> None:
    gone = httpx2.ConnectError("gone")
    service = Service(_events(1, 2, breaks=True), gone, _events(3), _events(4, kind="ended"))
    assert [event["number"] for event in service.client().job("j").events()] == [1, 2, 3, 4]
    assert [request.headers["Last-Event-ID"] for request in service.asked] == ["0", "2", "2", "3"]
    assert service.pauses == [0.5, 1.0]


def test_a_stream_without_news_ends_with_its_job() -> None:
    service = Service(_events(), _ok(ended_at=None), _events(), _ok(ended_at="now"))
    assert list(service.client().job("j").events(after=7)) == []


def test_events_of_a_service_that_stays_away_are_given_up() -> None:
    service = Service(*[_events(breaks=True) for _ in range(4)])
    with pytest.raises(ServiceError):
        list(service.client().job("j").events())
    assert len(service.asked) == 4
