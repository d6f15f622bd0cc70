"""Levels of decision-makers, the most senior last."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.facts import Confidence
from staffing_tools.files import Record, read_record


class Level(Noun):
    """A level of decision-makers."""

    code: Id
    """Short name."""
    title: Title
    """Name in full."""
    board: bool = False
    """Whether it is the members of the board, whose final decision nobody reviews."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""


class Ladder(Record):
    """Levels from the least senior to the most senior."""

    levels: tuple[Level, ...] = Field(min_length=2, max_length=20)
    """The levels."""

    def rank(self, code: str) -> int | None:
        """How senior a level is, from 0, or nothing where there is no such level."""
        return next((rank for rank, level in enumerate(self.levels) if level.code == code), None)

    def is_board(self, code: str) -> bool:
        """Whether a level is the members of the board."""
        return any(level.board for level in self.levels if level.code == code)

    @property
    def codes(self) -> str:
        """Every level, least senior first, for a message."""
        return ", ".join(level.code for level in self.levels)


@cache
def shipped_ladder() -> Ladder:
    """The ladder that comes with the program."""
    text = (files("staffing_tools.duties.escalation") / "ladder.toml").read_text("utf-8")
    return Ladder.model_validate(tomllib.loads(text))


def read_ladder(path: Path | str) -> Ladder:
    """A board's own ladder, in TOML or JSON. Raises InputError."""
    return read_record(path, Ladder)
