"""Writes every file of the invented year and half year: `python -m examples.invent`."""

from __future__ import annotations

from pathlib import Path

from examples.invent import half_year
from examples.invent.advice import advice
from examples.invent.agency import agency
from examples.invent.annual import annual
from examples.invent.escalations import escalations
from examples.invent.measures import quality
from examples.invent.needs import judgement
from examples.invent.october import experience, ward_and_roster
from examples.invent.patients import year
from examples.invent.plans import plans
from examples.invent.record import national, record
from examples.invent.shifts import lead, real_time
from examples.invent.training import training
from examples.invent.ward import ALLOWANCE, FOLDER, LEAD, PARTS, RUN, TODAY, WARD, YEAR
from roster.files import write_roster, write_ward
from staffing_tools.duties.agency import write_agency
from staffing_tools.duties.calendar import CalendarPlan
from staffing_tools.duties.real_time import RealTimeLog, write_assessments, write_real_time
from staffing_tools.files import write_record
from staffing_tools.judgement import Judgement, write_judgement, write_records
from staffing_tools.method import AssessmentFile, assess, complete, read_assessment, write_completed, write_draft
from staffing_tools.quality import QualityData, write_points, write_quality
from staffing_tools.spans import DateSpan
from staffing_tools.tool import Entry, Scoring, ToolRun, ToolSettings, write_entries, write_run

ASSESSMENT = AssessmentFile(
    record="record.toml",
    national="national.toml",
    tool_run="run.toml",
    entries="run.csv",
    workload="year.csv",
    coefficients="illustrative-acute-adult",
    settings=ToolSettings(allowance=ALLOWANCE, lead=LEAD),
    judgement="judgement.toml",
    records="judgement.csv",
    quality="quality.toml",
    points="quality.csv",
    real_time="real-time.toml",
    shifts="real-time.csv",
    experience=("experience-october.toml",),
    today=TODAY,
)


def write(folder: Path) -> None:
    """Write every file into a folder that is there."""
    entries = year()
    log = real_time(entries)
    time_to_lead, measures = lead(log), quality(entries, log)
    october = experience(log, time_to_lead)
    _runs(entries, folder)
    _judgement(judgement(entries), folder)
    _quality(measures, folder)
    _real_time(log, folder)
    escalated = escalations(log)
    write_record(escalated, folder / "escalation.toml")
    write_record(plans(log, escalated), folder / "plans.toml")
    write_record(training(log), folder / "training.toml")
    write_record(annual(), folder / "annual.toml")
    write_record(time_to_lead, folder / "lead.toml")
    write_record(october, folder / "experience-october.toml")
    write_record(national(), folder / "national.toml")
    write_draft(record(measures, log, october), folder / "record.toml")
    write_agency(agency(), folder / "agency.toml")
    write_record(advice(), folder / "advice.toml")
    write_record(CalendarPlan(year="2026-27", wards=(WARD.id,)), folder / "calendar.toml")
    write_record(ASSESSMENT, folder / "assessment.toml")
    _october(folder)
    _complete(folder)


def _october(folder: Path) -> None:
    """The ward and the roster whose experience comes back."""
    ward, roster = ward_and_roster()
    write_ward(ward, folder / "october-ward.toml")
    write_roster(roster, folder / "october-roster.json")


def _runs(entries: tuple[Entry, ...], folder: Path) -> None:
    """The fortnight of the run, and the year that shows the spread of workload."""
    write_run(_run(RUN, ()), folder / "run.toml")
    for name, dates in (("run", RUN), ("year", YEAR)):
        inside = tuple(entry for entry in entries if entry.date in dates)
        write_entries(_run(dates, inside), folder / f"{name}.csv")


def _run(dates: DateSpan, entries: tuple[Entry, ...]) -> ToolRun:
    return ToolRun(
        id="run-2026-10",
        ward=WARD,
        dates=dates,
        parts=PARTS,
        typical=True,
        typical_note="No holiday, no outbreak, no surge; all beds open",
        scoring=Scoring(trained=True, second_scored=84, agreed=77),
        entries=entries,
    )


def _judgement(whole: Judgement, folder: Path) -> None:
    write_judgement(whole.model_copy(update={"records": ()}), folder / "judgement.toml")
    write_records(whole, folder / "judgement.csv")


def _quality(whole: QualityData, folder: Path) -> None:
    write_quality(QualityData(ward=whole.ward), folder / "quality.toml")
    write_points(whole, folder / "quality.csv")


def _real_time(whole: RealTimeLog, folder: Path) -> None:
    write_real_time(whole.model_copy(update={"assessments": ()}), folder / "real-time.toml")
    write_assessments(whole, folder / "real-time.csv")


def _complete(folder: Path) -> None:
    """Seal the record out of the files as they were written. A record that is there and differs makes way."""
    read, target = read_assessment(folder / "assessment.toml", TODAY), folder / "completed.json"
    target.unlink(missing_ok=True)
    write_completed(complete(assess(read.assessment), read.previous), target)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    write(FOLDER)
    half_year.FOLDER.mkdir(exist_ok=True)
    half_year.write(half_year.FOLDER)
