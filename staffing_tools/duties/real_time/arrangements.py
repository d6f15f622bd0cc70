"""A board's arrangements for real-time assessment: what colours mean, and how gaps are mitigated."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.colour import Colour
from staffing_tools.facts import Confidence
from staffing_tools.files import Record, read_record


class ColourMeaning(Noun):
    """What a colour means."""

    colour: Colour
    """The colour."""
    means: Title
    """What it means."""
    source: str
    """Where this comes from."""
    confidence: Confidence
    """How it is known."""


class MitigationKind(Noun):
    """A way to mitigate a gap."""

    code: Id
    """Short name."""
    title: Title
    """Name in full."""
    takes_lead: bool = False
    """Whether it uses up time to lead (s.12IH)."""


class Arrangements(Record):
    """Colours and mitigations of a board."""

    colours: tuple[ColourMeaning, ...] = Field(min_length=3, max_length=3)
    """What each colour means."""
    mitigations: tuple[MitigationKind, ...] = Field(min_length=1, max_length=100)
    """Ways to mitigate a gap."""

    def mitigation(self, code: str) -> MitigationKind | None:
        """The mitigation with this code."""
        return next((each for each in self.mitigations if each.code == code), None)


@cache
def shipped_arrangements() -> Arrangements:
    """The arrangements that come with the program."""
    text = (files("staffing_tools.duties.real_time") / "arrangements.toml").read_text("utf-8")
    return Arrangements.model_validate(tomllib.loads(text))


def read_arrangements(path: Path | str) -> Arrangements:
    """A board's own arrangements, in TOML or JSON. Raises InputError."""
    return read_record(path, Arrangements)
