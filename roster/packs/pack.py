"""A rule pack: dated values, each with its source and how sure we are of it."""

from __future__ import annotations

import datetime as dt
import tomllib
from importlib.resources import files
from typing import Literal

from pydantic import Field

from roster.packs.gap_filling import GapStep
from roster.packs.thresholds import FigureThreshold
from roster.packs.trade_offs import TradeOff
from roster.packs.unsocial import UnsocialWindow
from roster.ward import FullTimeStep, FullTimeWeek, Noun

Confidence = Literal["SEEN", "INFERRED-calc", "INFERRED-bk", "INFERRED", "UNKNOWN", "DESIGN"]
"""How a value is known. DESIGN marks a choice of this product, such as a price; see the domain notes for the others."""

Level = Literal["LAW", "TCS", "POL", "PRO", "LOC"]
"""Statute, Agenda for Change, national or board policy, professional or clinical, ward choice."""


class SourcedValue(Noun):
    """A value, where it comes from, and how sure we are.

    `limit` says which way a ward may not go: a law that asks for "at least" this much cannot be set lower.
    """

    value: bool | int | float | str
    limit: Literal["at least", "at most"] | None = None
    source: str
    confidence: Confidence
    note: str = ""


class RuleEntry(Noun):
    """What the pack says of one rule: its level, who may override it, and its values by parameter.

    `rows` are the rows of the rostering notes that it keeps, and `open` is what of them it does not. `override` is who
    may override it: a role, and after a comma on what condition. `source` is where the rule itself comes from; one
    without values has no other place to say so.
    """

    level: Level
    rows: tuple[str, ...] = ()
    open: str = ""
    override: tuple[str, ...] = ()
    source: str = ""
    values: dict[str, SourcedValue] = Field(default_factory=dict)


class Elsewhere(Noun):
    """A row of the rostering notes that is kept by something other than a rule, or that stands open.

    `kept` is the dotted name of what keeps it, "" where nothing does yet; `how` says how, or why not.
    """

    row: str
    kept: str = ""
    how: str


class Pack(Noun):
    """A dated rule pack.

    `trade_off_percent` is how much dearer than the best roster found a choice may be, by the ward's own prices.
    """

    id: str
    title: str
    version: dt.date
    holds_from: dt.date
    full_time_week: tuple[FullTimeStep, ...]
    rules: dict[str, RuleEntry]
    elsewhere: tuple[Elsewhere, ...] = ()
    unsocial: tuple[UnsocialWindow, ...] = ()
    gap_filling: tuple[GapStep, ...]
    trade_offs: tuple[TradeOff, ...] = ()
    trade_off_percent: int = Field(default=50, ge=0, le=1000)
    thresholds: tuple[FigureThreshold, ...] = ()

    @property
    def name(self) -> str:
        """Id and version, as recorded with every roster."""
        return f"{self.id}-{self.version}"

    @property
    def full_time(self) -> FullTimeWeek:
        """The dated full-time week."""
        return FullTimeWeek(steps=self.full_time_week)

    def roles(self, rule: str) -> tuple[str, ...]:
        """The roles that may override a rule."""
        return tuple(who.partition(",")[0] for who in self.rules[rule].override)


class PackError(ValueError):
    """No shipped pack fits; the message says which there are."""


def packs() -> tuple[Pack, ...]:
    """Every pack that is shipped, oldest version first."""
    folder = files("roster.packs")
    texts = [entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return tuple(sorted((Pack.model_validate(tomllib.loads(text)) for text in texts), key=lambda pack: pack.version))


def pack_for(id_: str, start: dt.date) -> Pack:
    """The newest version of a pack that holds for a period from `start`. Raises PackError."""
    fitting = [pack for pack in packs() if pack.id == id_ and pack.holds_from <= start]
    if not fitting:
        known = ", ".join(f"{pack.id} from {pack.holds_from}" for pack in packs())
        raise PackError(f"no rule pack {id_!r} holds for a period from {start}; known: {known}")
    return fitting[-1]
