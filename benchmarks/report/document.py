"""A report as sections of words, tables and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from benchmarks.lines import Line
from benchmarks.report.contest import OURS, Contest, contests
from benchmarks.report.results import results
from benchmarks.report.sides import beside_published, side_by_side, sources, tallies, tallies_published
from benchmarks.report.tables import Table


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG file beside the report: what is drawn of a contest, and the words below it."""

    title: str
    kind: Literal["profile", "time", "instances"]
    contest: Contest
    words: str

    @property
    def file(self) -> str:
        """Its name."""
        setting = self.contest.setting
        return f"{setting.set}-{setting.seconds:g}s-{setting.workers}w-{self.kind}.svg"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report."""

    title: str
    words: tuple[str, ...]
    tables: tuple[Table, ...]
    pictures: tuple[Picture, ...] = ()


def sections(lines: Iterable[Line], machines: Iterable[Mapping[str, Any]]) -> list[Section]:
    """Everything there is to say of some lines, measured on these machines."""
    kept = list(lines)
    return [*_machines(machines), *(section for each in contests(kept) for section in _contest(each)), _results(kept)]


def _machines(machines: Iterable[Mapping[str, Any]]) -> list[Section]:
    tables = tuple(
        Table.of("", ("what", "found"), [(name, _text(value)) for name, value in each.items()], labels=2)
        for each in machines
    )
    return [Section("Machine and versions", (), tables)] if tables else []


def _text(value: object) -> str:
    return ", ".join(f"{name} {each}" for name, each in value.items()) if isinstance(value, dict) else str(value)


def _results(lines: Iterable[Line]) -> Section:
    words = (
        "Values and times to the first legal roster are medians over the seeds, a run without a roster being worst; of "
        "an even number it is the worse of the middle two. The bound is the best of all seeds, and its gap the share "
        "of the median value that lies above it.",
    )
    return Section("All results", words, (results(lines),))


def _contest(contest: Contest) -> list[Section]:
    label, many = contest.setting.label, len(contest.solvers) > 1
    pictures = [_time(contest), _instances(contest)]
    if many:
        pictures.insert(0, _profile(contest))
    tables = [side_by_side(contest), *([tallies(contest)] if many else [])]
    words = (
        "The same instances, limit, workers and seeds for every solver; a seed that not all solvers of an instance "
        "have run does not count. The best value of each row is strong. No roster is worse than any.",
    )
    found = [Section(label, words, _filled(*tables), tuple(pictures))]
    published = _filled(beside_published(contest), tallies_published(contest))
    if published:
        notes = (
            "What is marked as published was reached by its authors on their machines within their limits, so times do "
            "not compare; values do.",
            *sources(contest),
        )
        found.append(Section(f"{label}: {OURS} beside published results", notes, published))
    return found


def _filled(*tables: Table) -> tuple[Table, ...]:
    return tuple(table for table in tables if table.rows)


def _profile(contest: Contest) -> Picture:
    words = (
        "The share of instances on which a solver's median value is within a distance of the best of these solvers "
        "(Dolan and Moré 2002). Further up and to the left is better."
    )
    return Picture(f"Performance profile, {contest.setting.label}", "profile", contest, words)


def _time(contest: Contest) -> Picture:
    words = (
        "Median over all runs of the gap to the best known or found value (left) and to the run's own proven bound "
        "(right), by time. A run without a roster has a gap of 100 %. Lower is better."
    )
    return Picture(f"Gaps over time, {contest.setting.label}", "time", contest, words)


def _instances(contest: Contest) -> Picture:
    words = (
        "Each instance on its own, the run whose value is the median: its gap to the best known or found value (solid) "
        "and to its proven bound (dotted). Markers name the method that found a value, where the solver tells it."
    )
    return Picture(f"Gaps over time by instance, {contest.setting.label}", "instances", contest, words)
