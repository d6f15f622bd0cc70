"""The national tools that are known of, as data with sources."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from roster.ward import Noun
from roster.ward.base import Date, Id
from staffing_tools.facts import Confidence
from staffing_tools.spans import DateSpan
from staffing_tools.ward import WardKind


class NationalTool(Noun):
    """A staffing level tool that regulations may prescribe (NHS (Scotland) Act 1978 s.12IJ(3))."""

    id: Id
    """Short name."""
    name: str
    """Name as it is usually given."""
    care: str
    """Type of health care that it is for."""
    ward_kinds: tuple[WardKind, ...]
    """Kinds of mental health and learning disability ward that it is for."""
    professions: str
    """Whose work it counts."""
    poor_fit: tuple[WardKind, ...] = ()
    """Kinds of ward that it has been found to fit poorly."""
    poor_fit_source: str = ""
    """Who found that."""
    valid_from: Date | None = None
    """First day on which it is prescribed; left out, not known."""
    valid_to: Date | None = None
    """Last day on which it is prescribed; left out, not known."""
    source: str
    """Where this comes from."""
    confidence: Confidence
    """How it is known."""
    note: str = ""
    """What else to know."""

    def is_prescribed_on(self, dates: DateSpan) -> bool:
        """Whether nothing that is known speaks against the dates."""
        begun = self.valid_from is None or self.valid_from <= dates.first
        return begun and (self.valid_to is None or dates.last <= self.valid_to)


@cache
def known_tools() -> dict[str, NationalTool]:
    """The tools that come with the program, by id."""
    text = (files("staffing_tools.tool.national") / "tools.toml").read_text("utf-8")
    tools = (NationalTool.model_validate(tool) for tool in tomllib.loads(text)["tools"])
    return {tool.id: tool for tool in tools}
