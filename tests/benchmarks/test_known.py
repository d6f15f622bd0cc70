from __future__ import annotations

from benchmarks.known import Known, known_values


def test_every_instance_of_the_set_has_known_values() -> None:
    known = known_values("nrp24")
    assert list(known) == [f"Instance{number}" for number in range(1, 25)]
    open_ = {name: value.bound for name, value in known.items() if value.bound != value.best}
    assert open_ == {"Instance22": 30240, "Instance23": 16990, "Instance24": 26571}
    assert known["Instance24"] == Known(best=42463, bound=26571)


def test_a_value_may_be_known_without_a_bound() -> None:
    assert known_values("inrc1")["sprint01"] == Known(best=56, bound=None)


def test_of_a_set_without_known_values_nothing_is_known() -> None:
    assert known_values("wards") == {}
