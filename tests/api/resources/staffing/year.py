"""Ward A of examples/ward-a-year in a service: its daily data, logs and assessment, sent over HTTP alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from roster.files import read_ward
from staffing_tools.files import read_record
from staffing_tools.method import read_assessment
from tests.api.people import People

YEAR = Path(__file__).parents[4] / "examples" / "ward-a-year"
TODAY = dt.date(2026, 11, 20)
NEW = {"If-None-Match": "*"}


@dataclass(frozen=True)
class Ward:
    """A ward in a service, and somebody who may write to it."""

    client: TestClient
    people: People
    board: str
    ward: str
    period: str

    @property
    def path(self) -> str:
        """Path of its staffing records."""
        return f"/v1/wards/{self.ward}/staffing"

    @property
    def board_path(self) -> str:
        """Path of its board's staffing records."""
        return f"/v1/boards/{self.board}/staffing"

    @property
    def assessments(self) -> str:
        """Path of its assessments."""
        return f"/v1/wards/{self.ward}/assessments"

    def add(self, kind: str, record: Any, above: str | None = None) -> dict[str, Any]:
        """A record that is added."""
        made = self.client.post(f"{above or self.path}/{kind}", json=plain(record))
        assert made.status_code == 201, made.text
        found: dict[str, Any] = made.json()
        return found

    def table(self, kind: str, content: bytes | str, **query: Any) -> Any:
        """A table that is taken in."""
        headers = {"Content-Type": "text/csv"}
        return self.client.post(f"{self.path}/{kind}/table", content=content, headers=headers, params=query)

    def get(self, path: str, **query: Any) -> Any:
        """What a path gives."""
        found = self.client.get(path, params=query)
        assert found.status_code == 200, found.text
        return found.json()


def plain(noun: Any) -> Any:
    """A noun as JSON."""
    return noun.model_dump(mode="json", by_alias=True) if hasattr(noun, "model_dump") else noun


def october(admin: TestClient, people: People) -> Ward:
    """The ward of October, without records."""
    document = plain(read_ward(YEAR / "october-ward.toml"))
    board = admin.post("/v1/boards", json=document["ward"]["board"]).json()["id"]
    made = admin.post(f"/v1/boards/{board}/ward-files", json=document)
    assert made.status_code == 201, made.text
    return Ward(admin, people, board, made.json()["ward_id"], made.json()["period_id"])


def logs(ward: Ward) -> None:
    """Everything that the year's logs hold, entry by entry."""
    from staffing_tools.duties.advice import AdviceLog
    from staffing_tools.duties.agency import AgencyLog
    from staffing_tools.duties.annual import AnnualReport
    from staffing_tools.duties.escalation import EscalationLog
    from staffing_tools.duties.lead import LeadLog
    from staffing_tools.duties.real_time import RealTimeLog
    from staffing_tools.duties.recurrent import PlanLog
    from staffing_tools.duties.training import TrainingLog

    real_time, training = (
        read_record(YEAR / "real-time.toml", RealTimeLog),
        read_record(YEAR / "training.toml", TrainingLog),
    )
    escalation, plans = read_record(YEAR / "escalation.toml", EscalationLog), read_record(YEAR / "plans.toml", PlanLog)
    advice, lead = read_record(YEAR / "advice.toml", AdviceLog), read_record(YEAR / "lead.toml", LeadLog)
    agency, annual = read_record(YEAR / "agency.toml", AgencyLog), read_record(YEAR / "annual.toml", AnnualReport)
    setup = {"shifts": list(real_time.shifts), "since": str(real_time.dates.first)}
    hours = None if training.method_hours is None else float(training.method_hours)
    done = ward.client.put(f"{ward.path}/setup", json=setup | {"method_hours": hours}, headers=NEW)
    assert done.status_code == 200, done.text
    for kind, entries in {
        "leads": real_time.leads,
        "risks": real_time.risks,
        "escalations": escalation.escalations,
        "risk-plans": plans.plans,
        "advice": advice.advice,
        "decisions": advice.decisions,
        "views": advice.views,
        "leaders": lead.leaders,
        "lead-periods": lead.periods,
        "courses": training.courses,
        "learners": training.people,
        "training-held": training.held,
        "learning-time": training.learning,
        "staff-views": training.views,
        "feedback": training.feedback,
        "agency-bookings": agency.occasions,
    }.items():
        for entry in entries:
            ward.add(kind, entry)
    year = {"year": annual.year}
    of_board: dict[str, tuple[Any, ...]] = {
        "comparators": agency.comparators,
        "agency-returns": agency.returns,
        "advice-reports": advice.reports,
        "evidence": tuple(plain(each) | year for each in annual.evidence),
        "challenges": tuple(plain(each) | year for each in annual.challenges),
    }
    for kind, entries in of_board.items():
        for entry in entries:
            ward.add(kind, entry, ward.board_path)


def tables(ward: Ward) -> None:
    """The tables of daily data."""
    for kind, name in {
        "daily-counts": "year.csv",
        "quality-points": "quality.csv",
        "real-time-records": "real-time.csv",
    }.items():
        taken = ward.table(kind, (YEAR / name).read_bytes())
        assert taken.status_code == 200, taken.text
        assert taken.json()["changed"] == taken.json()["same"] == 0


def parts() -> dict[str, Any]:
    """The parts of the year's assessment."""
    read = read_assessment(YEAR / "assessment.toml", TODAY).assessment
    record, engine = read.record, read.engine
    assert engine is not None
    assert engine.longer is not None
    assert read.quality is not None
    assert read.real_time is not None
    last = max(point.last for point in read.quality.points)
    return {
        "staffing": plain(record.staffing),
        "steps": [plain(each) for each in record.steps],
        "advice": [plain(each) for each in record.advice],
        "outside-assessments": [plain(each) for each in record.assessments],
        "risks": [plain(each) for each in record.risks],
        "decision": plain(record.decision),
        "signatures": [plain(each) for each in record.signatures],
        "feedback": [plain(each) for each in record.feedback],
        "national": plain(read.national),
        "tool-run": plain(engine.run.model_copy(update={"entries": ()})),
        "engine": {"coefficients": engine.coefficients.id, "settings": plain(engine.settings)},
        "workload": plain(engine.longer.dates),
        "judgement": plain(read.judgement),
        "quality": {"first": str(min(point.first for point in read.quality.points)), "last": str(last)},
        "real-time": plain(read.real_time.dates),
        "experience": [plain(each) for each in read.experience],
    }


def begun(ward: Ward, **head: Any) -> str:
    """Path of an assessment that has nothing yet."""
    form = {"id": "csm-ward-a", "year": "2026-27", "led_by": "Senior charge nurse of Ward A", "today": str(TODAY)}
    form["ward_kind"] = "acute adult"
    made = ward.client.post(ward.assessments, json=form | head)
    assert made.status_code == 201, made.text
    return f"{ward.assessments}/{made.json()['id']}"


def put_parts(ward: Ward, path: str, parts: dict[str, Any]) -> None:
    """Put parts one by one."""
    for kind, part in parts.items():
        put = ward.client.put(f"{path}/parts/{kind}", json=part, headers=NEW)
        assert put.status_code == 200, (kind, put.text)
