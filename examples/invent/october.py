"""The four weeks before the roster of `ward-a.toml` as a roster of their own, beside what was found on their days."""

from __future__ import annotations

from examples.invent.ward import EXAMPLES
from roster.files import read_ward
from roster.rules import Rulebook
from roster.ward import Period, Roster, Ward
from staffing_tools.demand import RosterExperience, experience_of
from staffing_tools.duties.lead import LeadLog
from staffing_tools.duties.real_time import RealTimeLog


def past(ward: Ward) -> tuple[Ward, Roster]:
    """The ward in the weeks of its history, with nothing before and nothing carried in, and the history as a roster."""
    start, days = ward.history[0].start, len(ward.history[0].duties)
    nothing = {"wishes": (), "locks": (), "history": (), "ledgers": ()}
    earlier = ward.model_copy(update={"period": Period(start=start, days=days), **nothing})
    cells = {line.person: line.duties for line in ward.history}
    return earlier, Roster(ward=ward.ward.id, start=start, days=days, cells=cells)


def ward_and_roster() -> tuple[Ward, Roster]:
    """Ward A in October."""
    return past(read_ward(EXAMPLES / "ward-a.toml"))


def experience(log: RealTimeLog, lead: LeadLog) -> RosterExperience:
    """Planned and found in October."""
    ward, roster = ward_and_roster()
    return experience_of(Rulebook.of(ward), roster, log, lead)
