"""Hours, unsocial share and wishes of each person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table

from roster.reports.people import PersonLine
from roster.reports.terminal.labels import label
from roster.reports.terminal.tables import figures_table
from roster.reports.unsocial import BurdenShare, PersonUnsocial
from roster.reports.wishes import Wishes
from roster.reports.words import against, clocked, deviation, signed

UNLIMITED = 1000


@dataclass(frozen=True)
class Column:
    """A column of figures."""

    title: str
    figure: Callable[[PersonLine], str]


HOURS = (
    Column("Owed", lambda line: clocked(line.hours.owed)),
    Column("Credited", lambda line: clocked(line.hours.credited)),
    Column("Worked", lambda line: clocked(line.hours.worked)),
    Column("Carried\nin", lambda line: signed(line.hours.carried)),
    Column("Net at\nthe end", lambda line: signed(line.hours.net)),
)
WISHES = (Column("Wishes\ngranted", lambda line: _wishes(line.wishes)),)
UNSOCIAL = (
    Column("Nights\n/ fair", lambda line: _borne(line.unsocial.nights)),
    Column("Weekend\nduties\n/ fair", lambda line: _borne(line.unsocial.weekends)),
    Column("Points\n/ fair", lambda line: _borne(line.unsocial.points)),
    Column("Points\ncarried\nin", lambda line: deviation(line.unsocial.points.carried)),
    Column("Points\nabove\nfair", lambda line: deviation(line.unsocial.points.above)),
    Column("Weekends\noff", lambda line: _weekends(line.unsocial)),
)


@dataclass(frozen=True)
class PeopleView:
    """One line a person: hours and minutes, and points against the fair share; in more tables where one is too wide.

    Names give way first: figures are set beside the ids, and names take what room is left.
    """

    people: tuple[PersonLine, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One table where it fits, else one of hours and one of unsocial work, each cut again if it must be."""

        def room(columns: tuple[Column, ...]) -> int:
            """What the columns leave free beside the ids."""
            table = self._table(columns, names=0)
            return options.max_width - Measurement.get(console, options.update(max_width=UNLIMITED), table).maximum

        whole = HOURS + UNSOCIAL + WISHES
        for part in (whole,) if room(whole) >= 0 else (HOURS + WISHES, UNSOCIAL):
            for columns in _cut(part, room):
                yield self._table(columns, names=max(0, room(columns)))

    def _table(self, columns: tuple[Column, ...], names: int) -> Table:
        table = figures_table(("Person",), tuple(column.title for column in columns))
        width = names + max([len("Person"), *(len(line.person) for line in self.people)])
        for line in self.people:
            table.add_row(label(line.person, line.name, width), *(column.figure(line) for column in columns))
        return table


def _cut(columns: tuple[Column, ...], room: Callable[[tuple[Column, ...]], int]) -> Iterator[tuple[Column, ...]]:
    """The columns in as few runs as fit, each of one column at least."""
    while columns:
        count = max((n for n in range(1, len(columns) + 1) if room(columns[:n]) >= 0), default=1)
        yield columns[:count]
        columns = columns[count:]


def _borne(share: BurdenShare) -> str:
    return against(share.done, share.fair)


def _weekends(share: PersonUnsocial) -> str:
    return f"{share.weekends_off} of {share.weekends_off + share.weekends_worked}"


def _wishes(wishes: Wishes) -> str:
    return f"{wishes.granted}/{wishes.asked}" if wishes.asked else "–"
