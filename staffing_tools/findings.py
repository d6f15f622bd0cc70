"""What a check of an assessment finds, and how serious it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Literal

from roster.ward import Noun, Place, Problem

Severity = Literal["error", "warning", "information"]
"""An error stops the arithmetic; a warning asks for a reason or a correction; information is to be read."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "information")


class Finding(Noun):
    """One thing that a check found: what, how serious, on which day, and at which place of the inputs."""

    code: str
    """Short name of the check, such as census-above-beds."""
    severity: Severity
    """How serious it is."""
    message: str
    """What is the matter and what to do about it."""
    date: dt.date | None = None
    """The day, where it is about one."""
    place: Place = ()
    """Where in the inputs, such as ("entries", 3, "census"), or in the file's own words once located."""

    @property
    def where(self) -> str:
        """The place on one line, empty for the assessment as a whole."""
        return Problem(self.place, "").where

    @property
    def words(self) -> str:
        """The finding on one line."""
        parts = (self.severity, str(self.date or ""), self.where, self.message)
        return ": ".join(part for part in parts if part)


def by_severity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, errors first, otherwise as they came."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: SEVERITIES.index(finding.severity)))


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The errors among findings."""
    return tuple(finding for finding in findings if finding.severity == "error")


def located(findings: Iterable[Finding], name: Callable[[Place], Place]) -> tuple[Finding, ...]:
    """The findings with every place in the words of the file that was read."""
    return tuple(finding.model_copy(update={"place": name(finding.place)}) for finding in findings)


def within(part: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of a part, with its name before each place."""
    return tuple(finding.model_copy(update={"place": (part, *finding.place)}) for finding in findings)


class FindingsError(ValueError):
    """Inputs from which no figure may be made. `findings` holds the errors; the text shows each on a line."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        super().__init__("\n".join(finding.words for finding in findings))
