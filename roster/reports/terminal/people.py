"""Hours, unsocial share and wishes of each person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table

from roster.reports.people import PersonLine
from roster.reports.terminal.tables import figures_table
from roster.reports.words import against, clocked, deviation, signed

HOURS = ("Owed", "Credited", "Worked", "Carried\nin", "Net at\nthe end")
UNSOCIAL = (
    "Nights\n/ fair",
    "Weekend\nduties / fair",
    "Points\n/ fair",
    "Points\ncarried in",
    "Points\nabove fair",
    "Weekends\noff",
)
WISHES = ("Wishes\ngranted",)
UNLIMITED = 1000


@dataclass(frozen=True)
class PeopleView:
    """One line a person: hours and minutes, and points against the fair share; in two tables where one is too wide."""

    people: tuple[PersonLine, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One table where it fits, else two."""
        whole = self._table(HOURS + UNSOCIAL + WISHES, lambda line: (*_hours(line), *_unsocial(line), _wishes(line)))
        if Measurement.get(console, options.update(max_width=UNLIMITED), whole).maximum <= options.max_width:
            yield whole
        else:
            yield self._table(HOURS + WISHES, lambda line: (*_hours(line), _wishes(line)))
            yield self._table(UNSOCIAL, _unsocial)

    def _table(self, titles: tuple[str, ...], figures: Callable[[PersonLine], tuple[str, ...]]) -> Table:
        table = figures_table(("Person",), titles)
        for line in self.people:
            table.add_row(_label(line), *figures(line))
        return table


def _label(line: PersonLine) -> str:
    return f"{line.person} {line.name}".strip()


def _hours(line: PersonLine) -> tuple[str, ...]:
    hours = line.hours
    return clocked(hours.owed), clocked(hours.credited), clocked(hours.worked), signed(hours.carried), signed(hours.net)


def _unsocial(line: PersonLine) -> tuple[str, ...]:
    share = line.unsocial
    weekends = f"{share.weekends_off} of {share.weekends_off + share.weekends_worked}"
    borne = (against(part.done, part.fair) for part in (share.nights, share.weekends, share.points))
    return (*borne, deviation(share.points.carried), deviation(share.points.above), weekends)


def _wishes(line: PersonLine) -> str:
    return f"{line.wishes.granted}/{line.wishes.asked}" if line.wishes.asked else "–"
