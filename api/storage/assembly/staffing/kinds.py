"""Kinds of staffing records: what a record of each is, and where it is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from api.storage import rows
from api.storage.assembly.staffing.yearly import YearlyChallenge, YearlyEvidence
from api.storage.forms import Form, form_of
from staffing_tools.duties.advice import AdvisedDecision, ClinicalAdvice, ReportGiven, View
from staffing_tools.duties.agency import Comparator, ReturnSent
from staffing_tools.duties.calendar import Done
from staffing_tools.duties.lead import Leader, LeadPeriod
from staffing_tools.duties.real_time import Lead
from staffing_tools.duties.recurrent import RiskPlan
from staffing_tools.duties.training import Course, Feedback, Held, Learner, LearningTime, StaffView

Row = rows.StaffingRecord | rows.StaffingLog
"""A row that holds a staffing record."""


@dataclass(frozen=True)
class Kind:
    """Staffing records of one kind, of a ward or of a whole board.

    `names` are the fields that tell them apart (none: nothing does), `date` is the field that says when.
    """

    name: str
    words: str
    noun: type[Any]
    table: type[Row] = rows.StaffingLog
    names: tuple[str, ...] = ()
    date: str | None = None
    of_board: bool = False

    @cached_property
    def form(self) -> Form[Any]:
        """How a record is written."""
        return form_of(self.noun)

    def noun_of(self, row: Row) -> Any:
        """The record that a row holds."""
        return self.form.read(row.document) if isinstance(row, rows.StaffingLog) else row.document

    def take(self, row: Row, noun: Any) -> None:
        """Make a row hold a record."""
        if not isinstance(row, rows.StaffingLog):
            row.take(noun)
            return
        row.document = self.form.write(noun)
        row.code = ".".join(str(attrgetter(name)(noun)) for name in self.names) or row.id
        row.date = self._date(noun)

    def code_of(self, noun: Any) -> str | None:
        """What tells a record from others, if anything does."""
        if issubclass(self.table, rows.StaffingRecord):
            return self.table.key(noun)[0]
        return ".".join(str(attrgetter(name)(noun)) for name in self.names) or None

    def _date(self, noun: Any) -> dt.date | None:
        return None if self.date is None else attrgetter(self.date)(noun)


OF_WARDS = (
    Kind("daily-counts", "daily counts", rows.DailyCount.noun, rows.DailyCount),
    Kind("quality-points", "points of quality measures", rows.QualityPoint.noun, rows.QualityPoint),
    Kind("real-time-records", "real-time records", rows.RealTimeRecord.noun, rows.RealTimeRecord),
    Kind("risks", "risks that staff named", rows.Risk.noun, rows.Risk),
    Kind("escalations", "escalations", rows.Escalation.noun, rows.Escalation),
    Kind("agency-bookings", "agency bookings", rows.AgencyBooking.noun, rows.AgencyBooking),
    Kind("risk-plans", "plans against severe or recurrent risks", RiskPlan),
    Kind("leads", "those with lead professional responsibility", Lead, names=("id",)),
    Kind("advice", "clinical advice", ClinicalAdvice, names=("id",), date="given_on"),
    Kind("decisions", "decisions on clinical advice", AdvisedDecision, names=("id",), date="decided_on"),
    Kind("views", "views of employees for the board", View, date="given_on"),
    Kind("leaders", "leaders of the team", Leader, names=("id",)),
    Kind("lead-periods", "time to lead", LeadPeriod, names=("leader", "dates.first"), date="dates.first"),
    Kind("courses", "courses", Course, names=("code",)),
    Kind("learners", "those who work on the ward", Learner, names=("id",)),
    Kind("training-held", "training held", Held, names=("person", "course", "on"), date="on"),
    Kind("learning-time", "protected learning time", LearningTime, names=("person", "first"), date="first"),
    Kind("staff-views", "views of staff and what came of them", StaffView, date="given_on"),
    Kind("feedback", "what staff were told of the method", Feedback, date="shared_on"),
)
"""Kinds of records of a ward."""

OF_BOARDS = (
    Kind("comparators", "costs of employees", Comparator, names=("id", "version"), date="valid_from", of_board=True),
    Kind(
        "agency-returns",
        "returns on agency workers that were sent",
        ReturnSent,
        names=("quarter_ends",),
        date="quarter_ends",
        of_board=True,
    ),
    Kind(
        "advice-reports",
        "reports on clinical advice that were given",
        ReportGiven,
        names=("profession", "quarter_ends"),
        date="quarter_ends",
        of_board=True,
    ),
    Kind("evidence", "evidence for the annual report", YearlyEvidence, date="start", of_board=True),
    Kind("challenges", "challenges in the annual report", YearlyChallenge, date="start", of_board=True),
    Kind("duties-done", "duties that were done", Done, names=("section", "about", "due"), date="due", of_board=True),
)
"""Kinds of records of a board."""

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (*OF_WARDS, *OF_BOARDS)}
"""Every kind by its name."""
