"""Values kept for the latest state of things, of a few things, worked out once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from api.resources.latest import Latest


def test_a_value_is_of_one_state_alone() -> None:
    kept: Latest[str] = Latest(2)
    kept.put("roster", 1, "first")
    assert kept.get("roster", 1) == "first"
    assert kept.get("roster", 2) is None
    kept.put("roster", 2, "second")
    assert (kept.get("roster", 1), kept.get("roster", 2)) == (None, "second")


def test_what_was_used_last_stays() -> None:
    kept: Latest[str] = Latest(2)
    kept.put("a", 1, "A")
    kept.put("b", 1, "B")
    assert kept.get("a", 1) == "A"
    kept.put("c", 1, "C")
    assert [kept.get(thing, 1) for thing in "abc"] == ["A", None, "C"]


def test_one_works_it_out_while_the_others_wait() -> None:
    kept, begun, told, worked = Latest[object](2), Event(), Event(), list[object]()

    def work_out() -> object:
        begun.set()
        assert told.wait(10)
        worked.append(object())
        return worked[-1]

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(kept.once, "ward", 1, work_out)
        assert begun.wait(10)
        others = [pool.submit(kept.once, "ward", 1, work_out) for _ in range(3)]
        told.set()
        found = {id(each.result()) for each in (first, *others)}
    assert found == {id(worked[0])}
    assert len(worked) == 1


def test_what_cannot_be_worked_out_is_tried_again() -> None:
    kept: Latest[int] = Latest(2)
    for _ in range(2):
        try:
            kept.once("ward", 1, lambda: 1 // 0)
        except ZeroDivisionError:
            assert kept.get("ward", 1) is None
    assert kept.once("ward", 1, lambda: 7) == 7
