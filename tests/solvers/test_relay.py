"""Methods take turns, and those that bring most have most of them."""

from __future__ import annotations

from solvers.relay import Relay


def test_each_has_a_turn_and_then_the_one_that_brought_most() -> None:
    relay = Relay(("neighbourhoods", "replanning"))
    assert relay.next() == "neighbourhoods"
    relay.learn("neighbourhoods", 1000, 990)
    assert relay.next() == "replanning"
    relay.learn("replanning", 990, 940)
    assert relay.next() == "replanning"
    relay.learn("replanning", 940, 938)
    assert relay.next() == "neighbourhoods"


def test_where_none_brings_anything_they_alternate() -> None:
    relay = Relay(("neighbourhoods", "replanning"))
    turns = []
    for _ in range(6):
        turns.append(relay.next())
        relay.learn(turns[-1], 0, 0)
    assert turns == ["neighbourhoods", "replanning"] * 3


def test_a_method_that_knows_more_has_a_turn() -> None:
    relay = Relay(("neighbourhoods", "replanning"))
    for method, after in (("neighbourhoods", 99), ("replanning", 50)):
        assert relay.next() == method
        relay.learn(method, 100, after)
    relay.renew("neighbourhoods")
    assert relay.next() == "neighbourhoods"
