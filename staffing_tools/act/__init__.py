"""The sections of the Act, as data with sources."""

from staffing_tools.act.section import Section, sections

__all__ = ["Section", "sections"]
