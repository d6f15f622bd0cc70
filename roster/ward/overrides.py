"""Logged overrides of rules that bend with a record: who and when, never why."""

from __future__ import annotations

from roster.ward.base import Date, Id, Noun, Title


class Override(Noun):
    """A rule does not bind one person on one date, because somebody who may decide that has said so and logged it."""

    rule: Id
    """Id of the rule."""
    person: Id
    """Id of the person."""
    date: Date
    """Date on which the rule would be broken, as its finding gives it."""
    role: Title
    """Role of whoever decided it, such as ward manager."""
    logged: Date
    """Date of the record."""
