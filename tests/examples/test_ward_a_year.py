"""The invented year of Ward A: its generator writes it again to the byte, and its record stands."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from examples.invent.__main__ import write
from examples.invent.october import ward_and_roster
from examples.invent.ward import FOLDER, ROSTER, RUN, TODAY, YEAR
from roster.files import match_roster
from staffing_tools.duties.agency import AgencyCase, agency_returns, check_agency, read_agency
from staffing_tools.duties.escalation import EscalationCase, EscalationLog, check_escalations
from staffing_tools.duties.lead import LeadLog, check_lead
from staffing_tools.duties.real_time import RealTimeCase, check_real_time
from staffing_tools.duties.recurrent import PlanLog, RecurrentCase, check_recurrent, escalated, red_shifts
from staffing_tools.duties.training import TrainingCase, TrainingLog, check_training
from staffing_tools.facts import shipped
from staffing_tools.files import read_record
from staffing_tools.method import Assessed, ReadAssessment, assess, read_assessment, read_completed
from staffing_tools.reports.seals import seal_differs

NOON = dt.datetime.combine(TODAY, dt.time(12))


@cache
def read() -> ReadAssessment:
    return read_assessment(FOLDER / "assessment.toml", TODAY)


@cache
def assessed() -> Assessed:
    return assess(read().assessment)


def test_the_generator_writes_every_file_again_to_the_byte(tmp_path: Path) -> None:
    write(tmp_path)
    made, kept = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (tmp_path, FOLDER))
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


def test_a_year_of_days_and_a_fortnight_of_them() -> None:
    engine = read().assessment.engine
    assert engine is not None
    assert engine.longer is not None
    assert (YEAR.days, RUN.days) == (365, 14)
    assert len(engine.longer.complete()) == 365 * 3
    assert engine.run.complete() == tuple(entry for entry in engine.longer.entries if entry.date in RUN)


def test_weekends_surges_and_seasons_are_in_the_year() -> None:
    engine = read().assessment.engine
    assert engine is not None
    assert engine.longer is not None
    entries = engine.longer.entries

    def admissions(weekend: bool) -> float:
        days = [each for each in entries if (each.date.weekday() > 4) == weekend]
        return float(sum(each.amount("admission") for each in days)) / len(days)

    assert admissions(weekend=True) < admissions(weekend=False)
    assert not [each for each in entries if each.amount("ect") and each.date.weekday() not in (0, 3)]
    assert {each.date.month for each in entries if each.boarders} >= {1, 6}


def test_the_finished_record_is_that_of_its_files_and_says_that_it_is_invented() -> None:
    completed = read_completed(FOLDER / "completed.json")
    assert completed.is_whole
    assert completed.completed_on == TODAY
    assert seal_differs(assessed(), completed) == ()
    assert {finding.severity for finding in assessed().findings} == {"warning", "information"}
    assert [finding.code for finding in assessed().findings if finding.severity == "warning"] == ["set-invented"]
    national = completed.inputs.national
    assert national is not None
    assert "invented" in national.label


def test_its_logs_leave_nothing_undone() -> None:
    log, agency = read().assessment.real_time, read_agency(FOLDER / "agency.toml")
    assert log is not None
    assert {finding.severity for finding in check_real_time(RealTimeCase(log, NOON))} == {"information"}
    found = check_agency(AgencyCase(agency, "2026-27", TODAY))
    assert {finding.severity for finding in found} == {"information"}
    escalations = read_record(FOLDER / "escalation.toml", EscalationLog)
    chains = check_escalations(EscalationCase(escalations, NOON, real_time=(log,)))
    assert [finding.code for finding in chains] == ["disagreement"]
    named = {each.escalation for each in log.assessments} | {each.escalation for each in log.risks}
    assert named - {None} == {each.id for each in escalations.escalations}
    events = (*escalated(escalations), *red_shifts(log))
    plans = read_record(FOLDER / "plans.toml", PlanLog)
    assert {each.severity for each in check_recurrent(RecurrentCase(events, plans, TODAY))} == {"information"}
    training = read_record(FOLDER / "training.toml", TrainingLog)
    wanting = [each.code for each in check_training(TrainingCase(training, TODAY)) if each.severity != "information"]
    assert wanting == ["training-missing"]
    assert {each.severity for each in check_lead(read_record(FOLDER / "lead.toml", LeadLog))} == {"information"}
    assert [len(each.lines) for each in agency_returns(agency, "2026-27", shipped())] == [1, 0, 0, 0]


def test_october_is_a_roster_of_ward_a() -> None:
    ward, roster = ward_and_roster()
    match_roster(roster, ward)
    assert (ward.period.dates[0], ward.period.dates[-1]) == (ROSTER.first, ROSTER.last)
