"""Logs of duties that several commands read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from api.cli.exits import Exit, fail
from api.cli.staffing.inputs import input_in

if TYPE_CHECKING:
    from staffing_tools.duties.real_time import ReadRealTime, RealTimeLog
    from staffing_tools.files import Record

R = TypeVar("R", bound="Record")

RealTimePath = Annotated[Path, typer.Argument(metavar="LOG", help="The log of real-time assessment: JSON or TOML.")]
Shifts = Annotated[Path | None, typer.Option("--shifts", help="A table of its shifts: CSV, Excel or JSON.")]
RealTimePaths = Annotated[
    list[Path] | None, typer.Option("--real-time", help="A log of real-time assessment; may be given again.")
]
ShiftTables = Annotated[
    list[Path] | None,
    typer.Option("--shifts", help="The table of shifts of each --real-time, in the same order; may be given again."),
]
PlansPath = Annotated[Path | None, typer.Option("--plans", help="Plans against severe or recurrent risks.")]
CompletedPaths = Annotated[
    list[Path] | None, typer.Option("--completed", help="A completed record; may be given again.")
]
AdvicePath = Annotated[Path | None, typer.Option("--advice", help="The log of clinical advice.")]
EscalationPaths = Annotated[
    list[Path] | None, typer.Option("--escalation", help="A log of escalations; may be given again.")
]
PlanLogs = Annotated[
    list[Path] | None, typer.Option("--plans", help="Plans against severe or recurrent risks; may be given again.")
]
LeadPaths = Annotated[list[Path] | None, typer.Option("--lead", help="A log of time to lead; may be given again.")]
TrainingPaths = Annotated[list[Path] | None, typer.Option("--training", help="A training log; may be given again.")]


@dataclass(frozen=True)
class EvidencePaths:
    """Where the records and logs lie that show how duties were carried out."""

    completed: Sequence[Path] | None = None
    real_time: Sequence[Path] | None = None
    shifts: Sequence[Path] | None = None
    escalation: Sequence[Path] | None = None
    plans: Sequence[Path] | None = None
    lead: Sequence[Path] | None = None
    training: Sequence[Path] | None = None


def record_in(path: Path, kind: type[R], *, as_json: bool) -> R:
    """The record in a file; ends the command with every problem."""
    from staffing_tools.files import read_record

    return input_in(path, lambda file: read_record(file, kind), as_json=as_json)


def record_or_none(path: Path | None, kind: type[R], *, as_json: bool) -> R | None:
    """The record in a file, or nothing where none is given."""
    return None if path is None else record_in(path, kind, as_json=as_json)


def real_time_in(path: Path, shifts: Path | None, *, as_json: bool) -> ReadRealTime:
    """A log of real-time assessment with the table of its shifts, where one is given."""
    from staffing_tools.duties.real_time import read_with_shifts

    return input_in(path, lambda file: read_with_shifts(file, shifts), as_json=as_json)


def real_times_in(
    paths: Sequence[Path] | None, tables: Sequence[Path] | None, *, as_json: bool
) -> tuple[RealTimeLog, ...]:
    """Logs of real-time assessment, each with its own table of shifts where tables are given."""
    logs, shifts = list(paths or ()), list(tables or ())
    if shifts and len(shifts) != len(logs):
        message = f"{len(logs)} logs and {len(shifts)} tables of shifts; give a --shifts for each --real-time, or none"
        fail(Exit.BAD_INPUT, "--real-time and --shifts do not go together:", [("", message)], as_json=as_json)
    tables_of: list[Path | None] = [*shifts] or [None] * len(logs)
    return tuple(real_time_in(*pair, as_json=as_json).log for pair in zip(logs, tables_of, strict=True))


def evidence_in(paths: EvidencePaths, *, as_json: bool) -> tuple[Record, ...]:
    """The records and logs that show how duties were carried out."""
    from staffing_tools.duties.escalation import EscalationLog
    from staffing_tools.duties.lead import LeadLog
    from staffing_tools.duties.recurrent import PlanLog
    from staffing_tools.duties.training import TrainingLog
    from staffing_tools.method import read_completed

    kinds: tuple[tuple[Sequence[Path] | None, type[Record]], ...] = (
        (paths.escalation, EscalationLog),
        (paths.plans, PlanLog),
        (paths.lead, LeadLog),
        (paths.training, TrainingLog),
    )
    return (
        *(input_in(path, read_completed, as_json=as_json) for path in paths.completed or ()),
        *real_times_in(paths.real_time, paths.shifts, as_json=as_json),
        *(record_in(path, kind, as_json=as_json) for files, kind in kinds for path in files or ()),
    )
