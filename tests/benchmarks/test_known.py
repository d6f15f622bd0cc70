from __future__ import annotations

from benchmarks.known import Known, known_values


def test_every_instance_of_the_set_has_known_values() -> None:
    known = known_values("nrp24")
    assert list(known) == [f"Instance{number}" for number in range(1, 25)]
    assert all(value.bound <= value.best for value in known.values())
    assert {name for name, value in known.items() if value.bound < value.best} == {
        "Instance22",
        "Instance23",
        "Instance24",
    }
    assert known["Instance24"] == Known(best=42463, bound=26571)


def test_of_a_set_without_known_values_nothing_is_known() -> None:
    assert known_values("wards") == {}
