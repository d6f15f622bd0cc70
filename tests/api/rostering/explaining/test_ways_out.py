"""Ways out of a conflict: each confirmed, the cheapest first, law never."""

from __future__ import annotations

from api.rostering import conflict_in
from api.rostering.explaining import ways_out
from roster.rules import Rulebook
from solvers import Params, Stop
from tests.api.rostering.explaining.cases import day, plain_ward

ALONE, STOP = Params(method="cp-sat", workers=1), Stop(effort=2)


def test_law_comes_last_and_is_not_tried() -> None:
    locks = [{"person": "R1", "date": day(3), "duty": "L"}, {"person": "R1", "date": day(4), "duty": "E"}]
    rulebook = Rulebook.of(plain_ward(locks=locks))
    conflict = conflict_in(rulebook)
    assert conflict is not None
    ways = ways_out(rulebook, conflict, STOP, params=ALONE)
    assert sorted(way.demand for way in ways) == sorted(conflict.demands)
    *others, law = ways
    assert (law.may_go, law.status) == (False, "not asked")
    assert all(way.may_go and way.status == "found" for way in others)
    costs = [(way.uncovered_minutes or 0, way.points or 0) for way in others]
    assert costs == sorted(costs)


def test_another_conflict_beside_it_is_said() -> None:
    locks = [{"person": person, "date": day(2), "duty": "E"} for person in ("R1", "H1")]
    absence = [{"person": person, "start": day(2), "end": day(2), "kind": "sickness"} for person in ("R1", "H1")]
    rulebook = Rulebook.of(plain_ward(locks=locks, absence=absence))
    conflict = conflict_in(rulebook)
    assert conflict is not None
    assert all("another conflict" in way.words for way in ways_out(rulebook, conflict, STOP, params=ALONE))
