"""Whoever sends a request."""

from __future__ import annotations

from dataclasses import dataclass

from api.storage.rows import Role


@dataclass(frozen=True)
class Held:
    """A role that is held: on a ward, on every ward of a board, or everywhere; by staff as one of the ward's people."""

    role: Role
    board_id: str | None = None
    ward_id: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class Actor:
    """An account with its roles. `scopes` limits a key to some actions; None for people, who have no such limit."""

    account_id: str
    held: tuple[Held, ...]
    scopes: frozenset[str] | None = None
