"""From rosters and real-time records back into the next assessment (NHS (Scotland) Act 1978 s.12IJ(2)(c)(ix))."""

from __future__ import annotations

from fractions import Fraction

from roster.reports import GroupCover, cover_of
from roster.rules import Rulebook
from roster.ward import InputError, Noun, Problem, Roster
from roster.ward.base import Id
from staffing_tools.duties.lead import LeadLog, delivered
from staffing_tools.duties.real_time import RealTimeLog, RealTimeSummary, ShiftAssessment, real_time_summary
from staffing_tools.exact import MINUTES, rounded
from staffing_tools.files import Record
from staffing_tools.spans import DateSpan


class GroupExperience(Noun):
    """A group of staff: person-hours as the roster planned them, and staff of assessed shifts as they were."""

    group: Id
    """Id of the group, which is the code of the role in real-time assessment."""
    title: str
    """Name in full."""
    needed_hours: Fraction
    """Person-hours that the ward's demand needed."""
    uncovered_hours: Fraction
    """Of them, those that the roster left uncovered."""
    required: Fraction
    """Staff required in professional judgement, added up over the assessed shifts."""
    actual: Fraction
    """Staff who were there, added up over the same shifts."""
    gap: Fraction
    """Staff short, added up over the shifts that were short; one shift's surplus makes up for no other."""

    @property
    def words(self) -> str:
        """Planned and worked in one sentence."""
        hours = f"{rounded(self.uncovered_hours)} of {rounded(self.needed_hours)} person-hours uncovered"
        staff = f"{rounded(self.required)} staff, {rounded(self.actual)} were there, {rounded(self.gap)} short"
        return f"{self.title}: the roster left {hours}; assessed shifts required {staff}"


class RosterExperience(Record):
    """Planned against worked over a roster period, with colours, and with time to lead where it is known.

    It names nobody, so it can leave the ward; `roster staffing experience` writes it for the next assessment.
    """

    ward: Id
    """The ward."""
    dates: DateSpan
    """The roster period."""
    groups: tuple[GroupExperience, ...]
    """Groups of staff that demand is written for."""
    real_time: RealTimeSummary
    """Shifts by colour, red ones among them, and time to lead used up."""
    lead: str = ""
    """Time to lead as delivered; empty where no log was given."""

    @property
    def words(self) -> str:
        """The whole, a line each."""
        lines = (f"Real time, {self.real_time.words}", *(group.words for group in self.groups), self.lead)
        return "\n".join(line for line in lines if line)


def experience_of(
    rulebook: Rulebook, roster: Roster, log: RealTimeLog, lead: LeadLog | None = None
) -> RosterExperience:
    """What a roster planned and what real-time assessment found of the same dates.

    Raises InputError for a log of another ward or without a date of the roster.
    """
    ward = rulebook.ward
    dates = DateSpan(first=ward.period.dates[0], last=ward.period.dates[-1])
    for name, each in (("real_time", log), ("lead", lead)):
        if each is not None and each.ward != ward.ward.id:
            raise InputError((Problem((name, "ward"), f"is of ward {each.ward}, the roster of {ward.ward.id}"),))
    if not log.dates.overlaps(dates):
        raise InputError((Problem(("real_time", "dates"), f"has no date of the roster, {dates.words}"),))
    shifts = [each for each in log.assessments if each.date in dates]
    return RosterExperience(
        ward=ward.ward.id,
        dates=dates,
        groups=tuple(_group(each, shifts) for each in cover_of(rulebook, roster).staff),
        real_time=real_time_summary(log, dates),
        lead="" if lead is None else _lead(lead, dates),
    )


def _group(cover: GroupCover, shifts: list[ShiftAssessment]) -> GroupExperience:
    judged = [each for each in shifts if cover.group in each.required]
    return GroupExperience(
        group=cover.group,
        title=cover.title,
        needed_hours=Fraction(cover.needed_minutes, MINUTES),
        uncovered_hours=Fraction(cover.short_minutes, MINUTES),
        required=sum((Fraction(each.required[cover.group]) for each in judged), Fraction(0)),
        actual=sum((Fraction(each.actual.get(cover.group, 0)) for each in judged), Fraction(0)),
        gap=sum((each.gaps.get(cover.group, Fraction(0)) for each in judged), Fraction(0)),
    )


def _lead(log: LeadLog, dates: DateSpan) -> str:
    periods = tuple(period for period in log.periods if period.dates.overlaps(dates))
    return delivered(log.model_copy(update={"periods": periods})).words
