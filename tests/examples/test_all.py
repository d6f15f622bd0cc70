"""What holds for every example ward."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from roster.rules.rulebook import Rulebook
from tests.examples.files import FOLDER, NAMES, ward
from tests.examples.hours import away, away_from_floor, contracted, frame_of, registered, unregistered, whole_time

MOST_WISHES = 6


def test_no_file_is_left_out() -> None:
    """Every ward file in the folder is tested here."""
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_lowers_to_a_table(name: str) -> None:
    """The rulebook of the ward takes its settings and makes its table."""
    a = ward(name)
    table = Rulebook.of(a).table
    assert (len(table.rows), table.days, table.first) == (len(a.people), 56, 28)


@pytest.mark.parametrize(
    ("name", "nurses", "workers"),
    [("ipcu", (15, "14.0"), (18, "17.0")), ("learning-disability", (9, "8.6"), (16, "15.0"))],
)
def test_people_are_as_the_head_of_the_file_says(name: str, nurses: tuple[int, str], workers: tuple[int, str]) -> None:
    """Heads and whole-time equivalents."""
    a = ward(name)
    for group, (heads, wte) in ((registered(a), nurses), (unregistered(a), workers)):
        assert (len(group), whole_time(a, group)) == (heads, Decimal(wte))


@pytest.mark.parametrize("name", ["ipcu", "learning-disability"])
def test_a_fifth_is_away(name: str) -> None:
    """Leave, sickness and study together come to about twenty per cent of contract hours."""
    a = ward(name)
    for group in (registered(a), unregistered(a)):
        assert away(a, group) / contracted(a, group) == pytest.approx(0.20, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_booked_for_people_who_are_away(name: str) -> None:
    """Locked duties fall on days when the person is there."""
    a = ward(name)
    frame = frame_of(a)
    assert not [f"{lock.person} {lock.date}" for lock in a.locks if frame.away(lock.person, lock.date)]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "ward-a-hard"])
def test_nobody_wishes_for_a_day_of_leave(name: str) -> None:
    """Wishes fall on days when the person is there; the hard case keeps the wishes of the mild one."""
    a = ward(name)
    frame = frame_of(a)
    assert not [line.id for line in a.wishes if frame.away(line.person, line.date)]


@pytest.mark.parametrize("name", NAMES)
def test_time_away_from_the_floor_is_booked_and_never_free_to_give(name: str) -> None:
    """Study and supervision are locks; only the senior charge nurse has such a duty among her own."""
    a = ward(name)
    assert away_from_floor(a)
    free = {person.id for person in a.people if not all(a.shift(code).clinical for code in person.duties)}
    assert free == {"S01"}


@pytest.mark.parametrize("name", NAMES)
def test_wishes_fit_the_purse(name: str) -> None:
    """At most six wishes a person, and at most 50 + 50 x WTE points."""
    a = ward(name)
    asked, points = Counter(line.person for line in a.wishes), Counter[str]()
    for line in a.wishes:
        points[line.person] += line.points
    assert max(asked.values()) <= MOST_WISHES
    assert {line.want for line in a.wishes} == {"off", "work", "not"}
    for person in points:
        assert points[person] <= 50 + 50 * whole_time(a, {person})


@pytest.mark.parametrize("name", NAMES)
def test_wishes_to_work_name_duties_that_the_person_may_do(name: str) -> None:
    """Otherwise they could never be granted."""
    a = ward(name)
    for line in a.wishes:
        assert set(line.duties) <= set(a.person(line.person).duties), line.id
