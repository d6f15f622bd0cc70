"""The one place where it is decided who may do what, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from api.signin.actor import Actor, Held
from api.storage.rows import Role


class Action(StrEnum):
    """What may be done."""

    READ_BOARD = "boards:read"
    WRITE_BOARD = "boards:write"
    READ_WARD = "wards:read"
    WRITE_WARD = "wards:write"
    READ_PERSONAL = "personal:read"
    READ_JOB = "jobs:read"
    RUN_JOB = "jobs:run"
    READ_ROSTER = "rosters:read"
    WRITE_ROSTER = "rosters:write"
    APPROVE_ROSTER = "rosters:approve"
    PUBLISH_ROSTER = "rosters:publish"
    READ_DUTIES = "duties:read"
    DECIDE_SWAPS = "swaps:decide"
    MANAGE_ACCOUNTS = "accounts:manage"
    OWN_WISHES = "wishes:own"
    OWN_SWAPS = "swaps:own"
    OWN_FEEDS = "feeds:own"
    OWN_RECORD = "record:own"
    OWN_REASONS = "reasons:own"
    OWN_CERTIFICATE = "certificates:own"
    READ_AGREEMENTS = "agreements:read"
    DECIDE_LEAVE = "leave:decide"
    READ_STAFFING = "staffing:read"
    WRITE_STAFFING = "staffing:write"
    READ_STAFFING_REPORTS = "staffing:reports"
    OWN_RISKS = "risks:own"


@dataclass(frozen=True)
class Place:
    """Where it is done: nowhere in particular, on a board, on a ward of it, and to which person of the ward."""

    board_id: str | None = None
    ward_id: str | None = None
    person: str | None = None


OWN = frozenset(
    {
        Action.OWN_WISHES,
        Action.OWN_SWAPS,
        Action.OWN_FEEDS,
        Action.OWN_RECORD,
        Action.OWN_REASONS,
        Action.OWN_CERTIFICATE,
        Action.OWN_RISKS,
    }
)
"""What people do as themselves, and nobody for them."""

NEVER_BY_KEY = frozenset({Action.OWN_REASONS, Action.MANAGE_ACCOUNTS})
"""What is done by whoever signed in, and by no key."""

_EVERYWHERE = frozenset(Action) - OWN

_STAFFING = frozenset({Action.READ_STAFFING, Action.WRITE_STAFFING, Action.READ_STAFFING_REPORTS})
"""Staffing records, for those whom the Act has keep and answer for them."""

ALLOWED: dict[Role, frozenset[Action]] = {
    Role.ADMIN: _EVERYWHERE,
    Role.PLANNER: frozenset(
        {
            Action.READ_BOARD,
            Action.READ_WARD,
            Action.READ_JOB,
            Action.READ_ROSTER,
            Action.APPROVE_ROSTER,
            Action.READ_DUTIES,
        }
    )
    | _STAFFING,
    Role.BOARD_READER: frozenset({Action.READ_BOARD, Action.READ_STAFFING_REPORTS}),
    Role.WARD_MANAGER: frozenset(
        {
            Action.READ_BOARD,
            Action.READ_WARD,
            Action.WRITE_WARD,
            Action.READ_PERSONAL,
            Action.READ_JOB,
            Action.RUN_JOB,
            Action.READ_ROSTER,
            Action.WRITE_ROSTER,
            Action.PUBLISH_ROSTER,
            Action.READ_DUTIES,
            Action.DECIDE_SWAPS,
            Action.READ_AGREEMENTS,
            Action.DECIDE_LEAVE,
        }
    )
    | _STAFFING,
    Role.STAFF: frozenset({Action.READ_BOARD, Action.READ_DUTIES}) | OWN,
}
"""What each role may do where it holds."""


def permits(actor: Actor, action: Action, place: Place) -> bool:
    """Whether the actor may do this here."""
    return _in_scope(actor, action) and any(
        action in ALLOWED[held.role] and _holds(held, action, place) for held in actor.held
    )


@dataclass(frozen=True)
class Reach:
    """Where somebody may do something: everywhere, on every ward of some boards, on some wards."""

    everywhere: bool
    boards: frozenset[str]
    wards: frozenset[str]


def reach(actor: Actor, action: Action) -> Reach:
    """Where the actor may do this, for lists of what they may see."""
    if not _in_scope(actor, action):
        return Reach(everywhere=False, boards=frozenset(), wards=frozenset())
    held = [each for each in actor.held if action in ALLOWED[each.role]]
    of_boards = [each for each in held if each.ward_id is None or action is Action.READ_BOARD]
    return Reach(
        everywhere=any(each.role is Role.ADMIN for each in held),
        boards=frozenset(each.board_id for each in of_boards if each.board_id is not None),
        wards=frozenset(each.ward_id for each in held if each.ward_id is not None),
    )


def _in_scope(actor: Actor, action: Action) -> bool:
    return actor.scopes is None or (action in actor.scopes and action not in NEVER_BY_KEY)


def _holds(held: Held, action: Action, place: Place) -> bool:
    """Whether a role reaches a place. A board is read by everybody on one of its wards."""
    if action in OWN:
        return held.person is not None and (held.ward_id, held.person) == (place.ward_id, place.person)
    if held.ward_id is not None:
        return place.ward_id == held.ward_id or (action is Action.READ_BOARD and place.board_id == held.board_id)
    return held.role is Role.ADMIN or (held.board_id is not None and place.board_id == held.board_id)
