"""The planner's one file: it names the files of an assessment's parts."""

from __future__ import annotations

from pydantic import model_validator

from roster.ward.base import Date, Title
from staffing_tools.files import Record
from staffing_tools.tool import ToolSettings


class AssessmentFile(Record):
    """The parts of an assessment. Paths lead from the folder of this file."""

    record: Title
    """The planner's record."""
    national: Title | None = None
    """The result of the prescribed tool, as printed."""
    tool_run: Title | None = None
    """A run for the indicative engine."""
    entries: Title | None = None
    """A table of the run's entries, in place of those in its file."""
    workload: Title | None = None
    """A table of entries over a longer time, for the spread of workload; left out, the run's own."""
    coefficients: Title | None = None
    """The engine's coefficient set: a file, or the name of one that comes with the program."""
    settings: ToolSettings | None = None
    """The engine's settings; left out, allowance and time to lead of the set."""
    judgement: Title | None = None
    """Professional judgement."""
    records: Title | None = None
    """A table of the judgement's days, in place of those in its file."""
    quality: Title | None = None
    """Quality measures."""
    points: Title | None = None
    """A table of the measures' points, in place of those in its file."""
    real_time: Title | None = None
    """The log of real-time assessment."""
    shifts: Title | None = None
    """A table of its shifts, in place of those in its file."""
    experience: tuple[Title, ...] = ()
    """What rosters planned and what was found, one file for each roster period, by `roster staffing experience`."""
    catalogue: Title | None = None
    """The board's own catalogue of measures."""
    facts: Title | None = None
    """The board's own figures, in place of those that come with the program."""
    previous: Title | None = None
    """The completed record that this one is to supersede."""
    today: Date | None = None
    """The day that it is assessed for; left out, the day on which it is read."""

    @model_validator(mode="after")
    def _parts_belong(self) -> AssessmentFile:
        for part, whole in (
            ("entries", "tool_run"),
            ("workload", "tool_run"),
            ("records", "judgement"),
            ("points", "quality"),
            ("shifts", "real_time"),
        ):
            if getattr(self, part) and not getattr(self, whole):
                raise ValueError(f'"{part}" belongs to a "{whole}"; name that too')
        if (self.tool_run is None) != (self.coefficients is None):
            raise ValueError('"tool_run" and "coefficients" belong together; name both or neither')
        return self
