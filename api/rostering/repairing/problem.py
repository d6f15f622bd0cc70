"""What a repair may do, and what it is to restore, by the ward's settings."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from roster.rules import Rulebook
from roster.rules.contract.contract_hours import ContractHours
from roster.rules.cover.interval_cover import IntervalCover
from roster.rules.publication.short_notice import ShortNotice
from roster.rules.publication.stability import Stability
from roster.table import Cells16, Count, Cover, Origin, Table, Term
from roster.ward import Problem, Roster, WardError
from solvers.diagnosis.mending import Mending


def mending_of(rulebook: Rulebook, roster: Roster, today: dt.date, first: dt.date) -> Mending:
    """The repair of a roster on the ward as it is now; nothing before the date `first` changes.

    Raises WardError where the ward's setting of what a repair restores names a rule that there is not.
    """
    frame, settings = rulebook.frame, rulebook.rule(Stability).values
    cells = frame.cells(roster)
    table = _with_limits(rulebook.table, cells, settings.extra_minutes)
    free = np.zeros(cells.shape, dtype=np.bool_)
    free[:, max(frame.first, frame.day(first)) :] = True
    price = max(1, rulebook.rule(IntervalCover).values.price)
    return Mending(
        table=table,
        published=cells,
        free=free,
        restored=restored(rulebook, table),
        rate=settings.cell_minutes * price,
        dear=_dear(rulebook, today),
    )


def restored(rulebook: Rulebook, table: Table) -> NDArray[np.bool_]:
    """bool[term]: what comes before the number of changes: people missing by the rules that the ward names."""
    wanted = set(rulebook.rule(Stability).values.restores.replace(",", " ").split())
    strange = wanted - {rule.id for rule in rulebook.rules}
    if strange:
        message = f"{Stability.id}: restores names what is no rule: {', '.join(sorted(strange))}"
        raise WardError((Problem(("rules",), message),))
    return np.array([term.origin.rule in wanted and _speaks_of_missing(term) for term in table.terms], dtype=np.bool_)


def _speaks_of_missing(term: Term) -> bool:
    """Whether a priced term is more than a limit on too many."""
    return term.price is not None and not (isinstance(term, Cover) and term.least == 0)


def _with_limits(table: Table, cells: Cells16, extra: int) -> Table:
    """The table with a limit on each person's hours: the band, or so many more than published where that is beyond."""
    bands = [term for term in table.terms if isinstance(term, Count) and _is_band(term)]
    limits = (_limit(term, table, cells, extra) for term in bands)
    return replace(table, terms=(*table.terms, *limits))


def _is_band(term: Count) -> bool:
    """Whether a term is the far limit of contract hours, upwards."""
    return term.origin.rule == ContractHours.id and term.origin.place.startswith("over by")


def _limit(term: Count, table: Table, cells: Cells16, extra: int) -> Count:
    days = np.arange(term.start, term.stop)
    worked = int(table.measures[term.measure][days, cells[term.row, days]].sum())
    origin = Origin(Stability.id, term.origin.subject, "hours added by a repair")
    return replace(term, origin=origin, price=None, unit=1, most=max(term.most or 0, worked + extra))


def _dear(rulebook: Rulebook, today: dt.date) -> NDArray[np.int64]:
    """int64[row, day]: points of a change: the nearer the dearer, once consent is due."""
    frame, settings = rulebook.frame, rulebook.rule(Stability).values
    due = rulebook.rule(ShortNotice).values.days
    lacking = np.array([max(0, due - (date - today).days) for date in frame.dates], dtype=np.int64)
    points = np.where(lacking > 0, settings.consent_points + settings.day_points * np.minimum(lacking, due), 0)
    return np.tile(points.astype(np.int64), (len(frame.rows), 1))
