"""Reading a real-time log whose shifts may stand in a table of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from staffing_tools.duties.real_time.assessment import ASSESSMENTS
from staffing_tools.duties.real_time.files import read_assessments, read_real_time
from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.files import PartFiles
from staffing_tools.findings import Finding, located, within

PART = "real_time"


@dataclass(frozen=True)
class ReadRealTime:
    """A log out of its files."""

    log: RealTimeLog
    files: PartFiles

    def located(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Findings of the log with the file, and the row and column or the field, that each is about."""
        return located(within(PART, findings), self.files.name)


def read_with_shifts(path: Path | str, shifts: Path | str | None = None) -> ReadRealTime:
    """The log in a .json or .toml file, with the shifts of a table, where one is given, in place of its own.

    Raises InputError with the file, the place and the fix.
    """
    files = PartFiles(Path())
    whole = files.needed(PART, str(path), read_real_time)
    table = None if shifts is None else str(shifts)
    return ReadRealTime(files.with_table(PART, whole, ASSESSMENTS.key, table, read_assessments), files)
