"""How much of what the program made is kept."""

from __future__ import annotations

from collections.abc import Iterator

from roster.figures.evidence import MADE, Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, untold


class AutoKept(KeyFigure):
    """Cells that were locked before the roster was made are nobody's choice and are left out."""

    id = "auto-kept"
    title = "Auto-rostered kept"
    formula = "shifts that the program assigned and that are unchanged at publication / shifts that it assigned"
    inputs = "the roster as the program made it; the published roster; locks in the ward file"
    example = "20 shifts made, 2 of them locked, and 3 of the others changed by hand: 83.3 %"
    targets = ("kept",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The share that is kept."""
        if evidence.made is None:
            yield untold("kept", self.title, Unit.PERCENT, MADE, target="kept")
            return
        locked = {(lock.person, lock.date) for lock in evidence.ward.locks}
        published = evidence.published.roster
        assigned = [
            (duties, published.duties(person, date))
            for person in evidence.made.cells
            for date, duties in evidence.made.dated(person)
            if duties and (person, date) not in locked
        ]
        kept = sum(made == held for made, held in assigned)
        yield share("kept", self.title, kept, len(assigned), "shifts in the roster that was made", target="kept")
