"""A section of Part 2 of the Act, and what the annual report says of it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.facts import Confidence


class Section(Noun):
    """A duty of the NHS (Scotland) Act 1978 as the 2019 Act put it in, in this program's own words."""

    code: Id
    """Section, such as 12IC."""
    title: Title
    """What it is called."""
    asks: str
    """What it asks of a board."""
    in_annual_report: bool = False
    """Whether the annual report says how it was carried out."""
    challenges: bool = False
    """Whether the annual report also states challenges or risks, and steps to address them."""
    employees_only: bool = False
    """Whether it speaks of employees and not of agency workers."""
    source: str
    """Where this comes from."""
    confidence: Confidence
    """How it is known."""

    @property
    def words(self) -> str:
        """The section with its title and, unless the text was read, how it is known."""
        doubt = "" if self.confidence == "SEEN" else f" ({self.confidence}: to be confirmed)"
        return f"s.{self.code} {self.title}{doubt}"


@cache
def sections() -> dict[str, Section]:
    """The sections by code, in the order of the Act."""
    text = (files("staffing_tools.act") / "sections.toml").read_text("utf-8")
    read = (Section.model_validate(each) for each in tomllib.loads(text)["sections"])
    return {section.code: section for section in read}
