"""The common staffing method as a document: one HTML page that needs nothing else, to read, print and sign."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from roster.files import write_whole
from staffing_tools.act import sections
from staffing_tools.exact import percent, rounded
from staffing_tools.findings import SEVERITIES, Finding, Severity
from staffing_tools.method import Assessed, CompletedRecord
from staffing_tools.reports.figures import figures_of


@dataclass(frozen=True)
class Picture:
    """A picture (SVG) with what it shows."""

    title: str
    svg: str


def write_page(
    assessed: Assessed,
    findings: tuple[Finding, ...],
    pictures: tuple[Picture, ...],
    path: Path,
    completed: CompletedRecord | None = None,
) -> None:
    """Write the page. Raises OSError."""
    write_whole(path, page(assessed, findings, pictures, completed).encode())


def page(
    assessed: Assessed,
    findings: tuple[Finding, ...],
    pictures: tuple[Picture, ...] = (),
    completed: CompletedRecord | None = None,
) -> str:
    """The page as text; `findings` are those of the assessment, with places in the words of the files."""
    environment = Environment(
        loader=PackageLoader("staffing_tools.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "wte": lambda value: f"{rounded(Fraction(value))}",
        "signed": lambda value: f"{rounded(Fraction(value)):+}",
        "percent": lambda share: f"{percent(share):+}",
        "svg": Markup,
    }
    assessment = assessed.assessment
    return environment.get_template("report.html.j2").render(
        assessed=assessed,
        assessment=assessment,
        record=assessment.record,
        figures=figures_of(assessed),
        findings=[(severity, _shown(findings, severity)) for severity in SEVERITIES],
        pictures=pictures,
        completed=completed,
        employees=sections()["12IL"],
    )


SHOWN_ELSEWHERE = {"difference", "step-unconfirmed"}
"""Findings that the page shows where they belong."""


def _shown(findings: tuple[Finding, ...], severity: Severity) -> list[Finding]:
    return [each for each in findings if each.severity == severity and each.code not in SHOWN_ELSEWHERE]
