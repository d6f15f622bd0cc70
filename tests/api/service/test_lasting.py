"""What lasts is set aside from garbage collection, and only for as long as a service runs."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from api.rostering.editing import Desk, Edit
from api.service.lasting import WHOLE, Lasting
from roster.reports import summary_of
from roster.rules import Rulebook
from tests.roster.rules.cover.mixed import mixed_ward
from tests.wards import day, random_roster


@pytest.fixture
def lasting() -> Iterator[Lasting]:
    found = Lasting()
    found.begin()
    yield found
    found.end()
    assert gc.get_freeze_count() == 0


class Knot:
    """Something in a cycle with itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.usefixtures("lasting")
def test_what_outlives_a_full_collection_is_set_aside() -> None:
    assert gc.get_freeze_count() > 0
    knot, loose = Knot(), Knot()
    kept, dropped = weakref.ref(knot), weakref.ref(loose)
    del loose
    gc.collect()
    assert dropped() is None
    del knot
    gc.collect()
    assert kept() is not None


@pytest.mark.usefixtures("lasting")
def test_now_and_then_everything_is_walked_through() -> None:
    knot = Knot()
    kept = weakref.ref(knot)
    gc.collect()
    del knot
    for _ in range(WHOLE):
        gc.collect()
    assert kept() is None


def test_a_ward_that_was_laid_out_goes_without_being_collected() -> None:
    ward = mixed_ward()
    gc.collect()
    gc.disable()
    try:
        desk = Desk.of(Rulebook.of(ward))
        standing = desk.edited(desk.standing(random_roster(ward, 1)), [Edit("R1", day(0), "E")])
        summary_of(desk.rulebook, standing.roster)
        held = [weakref.ref(each) for each in (desk.rulebook.frame, desk.scorer, standing.checked.reading)]
        del desk, standing
        assert [each() for each in held] == [None, None, None]
    finally:
        gc.enable()
