"""How often may be asked: by each account, from each address, and behind a proxy that is believed."""

from __future__ import annotations

from functools import partial

import pytest
from fastapi.testclient import TestClient

from api.service import create_app
from api.settings import Settings, settings_of
from api.signin import Held
from api.storage import Database
from api.storage.rows import Role
from api.web import Service
from api.web.rates import FEWEST_KEPT, Rate, network_of
from tests.api.people import People


class Clock:
    """A clock that is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """At its beginning."""
    return Clock()


@pytest.fixture
def still(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Services whose clock stands still, however slow the machine is."""
    monkeypatch.setattr("api.web.asking.Rate", partial(Rate, clock=clock))


def test_as_many_at_once_as_in_a_minute_and_then_one_by_one(clock: Clock) -> None:
    rate = Rate(30, clock)
    assert [rate.wait("a") for _ in range(30)] == [0.0] * 30
    assert rate.wait("a") == rate.wait("a") == pytest.approx(2.0)
    assert rate.wait("b") == 0.0
    clock.now = 1.0
    assert rate.wait("a") == pytest.approx(1.0)
    clock.now = 2.0
    assert [rate.wait("a"), rate.wait("a")] == pytest.approx([0.0, 2.0])
    clock.now = 62.0
    assert [rate.wait("a") for _ in range(30)] == [0.0] * 30


def test_whoever_asks_no_more_is_forgotten(clock: Clock) -> None:
    rate = Rate(60, clock)
    for number in range(5 * FEWEST_KEPT):
        clock.now += 0.1
        rate.wait(str(number))
    assert len(rate._full) <= FEWEST_KEPT


def test_an_address_of_ipv6_counts_as_its_network() -> None:
    assert network_of("2001:db8:1:2:3::4") == network_of("2001:db8:1:2:ffff::") == "2001:db8:1:2::/64"
    assert (network_of("192.0.2.7"), network_of("testclient")) == ("192.0.2.7", "testclient")


def _slow(settings: Settings, **limits: int) -> Settings:
    return settings.model_copy(update=limits)


@pytest.mark.usefixtures("still")
def test_an_account_waits_wherever_it_asks_from(
    client: TestClient, people: People, settings: Settings, database: Database
) -> None:
    ada, bob = (people.add(name, Held(Role.ADMIN)) for name in ("ada", "bob"))
    ada.app.state.service = Service(_slow(settings, requests_per_minute=10), database)  # type: ignore[attr-defined]
    there = TestClient(client.app, client=("192.0.2.9", 1), headers=dict(ada.headers))
    statuses = [each.get("/v1/boards").status_code for each in (ada, there) * 5]
    assert statuses == [200] * 10
    refused = there.get("/v1/boards")
    assert (refused.status_code, refused.json()["type"]) == (429, "urn:roster:problem:too-many")
    assert 0 < int(refused.headers["Retry-After"]) <= 6
    assert refused.headers["X-Content-Type-Options"] == "nosniff"
    assert bob.get("/v1/boards").status_code == 200


@pytest.mark.usefixtures("still")
def test_an_address_waits_whoever_asks(client: TestClient, settings: Settings, database: Database) -> None:
    client.app.state.service = Service(_slow(settings, address_requests_per_minute=10), database)  # type: ignore[attr-defined]
    assert [client.get("/v1/boards").status_code for _ in range(11)] == [401] * 10 + [429]
    assert client.get("/nowhere").status_code == 429
    assert client.get("/health/live").status_code == 200
    assert TestClient(client.app, client=("192.0.2.9", 1)).get("/v1/boards").status_code == 401


@pytest.mark.parametrize(("proxies", "believed"), [((), False), (("192.0.2.0/24",), True), (("198.51.100.1",), False)])
@pytest.mark.usefixtures("still")
def test_a_proxy_is_believed_where_the_settings_name_it(proxies: tuple[str, ...], believed: bool) -> None:
    settings = settings_of(hosts=("testserver",), proxies=proxies, address_requests_per_minute=10)
    app = create_app(settings, Database("sqlite://"))
    proxy = TestClient(app, client=("192.0.2.1", 1))
    statuses = [
        proxy.get("/nowhere", headers={"X-Forwarded-For": f"10.9.9.9, 203.0.113.{number}"}).status_code
        for number in range(11)
    ]
    assert statuses == [404] * 10 + [404 if believed else 429]
    same = [proxy.get("/nowhere", headers={"X-Forwarded-For": f"10.0.0.{n}, 203.0.113.99"}) for n in range(11)]
    assert same[-1].status_code == 429
