"""The whole table of permissions: every role, every action, every kind of place."""

from __future__ import annotations

import itertools

import pytest

from api.signin import Action, Actor, Held, Place, permits, reach
from api.signin.policy import NEVER_BY_KEY
from api.storage.rows import Role

HOLDS = {
    Role.ADMIN: Held(Role.ADMIN),
    Role.PLANNER: Held(Role.PLANNER, "b"),
    Role.BOARD_READER: Held(Role.BOARD_READER, "b"),
    Role.WARD_MANAGER: Held(Role.WARD_MANAGER, "b", "w"),
    Role.STAFF: Held(Role.STAFF, "b", "w", "R1"),
}

PLACES = {
    "E": Place(),
    "B": Place("b"),
    "W": Place("b", "w"),
    "M": Place("b", "w", "R1"),
    "P": Place("b", "w", "R2"),
    "V": Place("b", "v"),
    "Q": Place("b", "v", "R1"),
    "C": Place("c"),
    "X": Place("c", "x"),
    "Y": Place("c", "x", "R1"),
}
"""Everywhere, the own board, the own ward, oneself, a colleague; another ward of the board, somebody of one's short
name there; another board, a ward of it, and somebody of one's short name there."""

TABLE = """
                 admin       planner  board-reader  ward-manager  staff
boards:read      EBWMPVQCXY  BWMPVQ   BWMPVQ        BWMPVQ        BWMPVQ
boards:write     EBWMPVQCXY  -        -             -             -
wards:read       EBWMPVQCXY  BWMPVQ   -             WMP           -
wards:write      EBWMPVQCXY  -        -             WMP           -
personal:read    EBWMPVQCXY  -        -             WMP           -
jobs:read        EBWMPVQCXY  BWMPVQ   -             WMP           -
jobs:run         EBWMPVQCXY  -        -             WMP           -
rosters:read     EBWMPVQCXY  BWMPVQ   -             WMP           -
rosters:write    EBWMPVQCXY  -        -             WMP           -
rosters:approve  EBWMPVQCXY  BWMPVQ   -             -             -
rosters:publish  EBWMPVQCXY  -        -             WMP           -
duties:read      EBWMPVQCXY  BWMPVQ   -             WMP           WMP
swaps:decide     EBWMPVQCXY  -        -             WMP           -
accounts:manage  EBWMPVQCXY  -        -             -             -
staffing:read    EBWMPVQCXY  BWMPVQ   -             WMP           -
staffing:write   EBWMPVQCXY  BWMPVQ   -             WMP           -
staffing:reports EBWMPVQCXY  BWMPVQ   BWMPVQ        WMP           -
risks:own        -           -        -             -             M
wishes:own       -           -        -             -             M
swaps:own        -           -        -             -             M
feeds:own        -           -        -             -             M
agreements:read  EBWMPVQCXY  -        -             WMP           -
leave:decide     EBWMPVQCXY  -        -             WMP           -
certificates:own -           -        -             -             M
record:own       -           -        -             -             M
reasons:own      -           -        -             -             M
"""


def _may() -> dict[tuple[Role, Action], frozenset[str]]:
    header, *lines = (line.split() for line in TABLE.strip().splitlines())
    roles = [Role(name.replace("-", " ")) for name in header]
    assert {line[0] for line in lines} == set(Action)
    return {
        (role, Action(action)): frozenset(places.strip("-"))
        for action, *cells in lines
        for role, places in zip(roles, cells, strict=True)
    }


MAY = _may()


@pytest.mark.parametrize(("role", "action"), list(itertools.product(Role, Action)))
def test_the_whole_table_of_permissions(role: Role, action: Action) -> None:
    actor = Actor("ada", (HOLDS[role],))
    allowed = {name for name, place in PLACES.items() if permits(actor, action, place)}
    assert allowed == MAY[role, action]


@pytest.mark.parametrize(("role", "action"), list(itertools.product(Role, Action)))
def test_a_key_reaches_no_further_than_its_scopes_and_its_owner(role: Role, action: Action) -> None:
    held = (HOLDS[role],)
    within = Actor("key", held, frozenset({action}))
    without = Actor("key", held, frozenset(Action) - {action})
    allowed = {name for name, place in PLACES.items() if permits(within, action, place)}
    assert allowed == (frozenset() if action in NEVER_BY_KEY else MAY[role, action])
    assert not any(permits(without, action, place) for place in PLACES.values())


@pytest.mark.parametrize("action", Action)
def test_who_holds_nothing_may_nothing(action: Action) -> None:
    nowhere = [Held(role) for role in Role if role is not Role.ADMIN]
    for held in ((), tuple(nowhere)):
        actor = Actor("nobody", held)
        assert not any(permits(actor, action, place) for place in PLACES.values())
        assert not reach(actor, action).everywhere


LISTED = set(Action) - {action for action in Action if action.endswith(":own")}


@pytest.mark.parametrize(("role", "action"), list(itertools.product(Role, sorted(LISTED))))
def test_lists_reach_as_far_as_permissions_do(role: Role, action: Action) -> None:
    within = reach(Actor("ada", (HOLDS[role],)), action)
    for name in "WVX":
        place = PLACES[name]
        listed = within.everywhere or place.board_id in within.boards or place.ward_id in within.wards
        assert listed is (name in MAY[role, action])
