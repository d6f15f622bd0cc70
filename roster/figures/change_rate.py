"""How much of a published roster is changed."""

from __future__ import annotations

from collections.abc import Iterator

from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, untold
from roster.rules.publication.short_notice import ShortNotice
from roster.ward import Roster

PUBLISHED = "the date of publication (published in the roster file)"
RECORD = "the record of changes, each with its date (changes in the roster file)"
SOME = "shifts in the published roster"


class ChangeRate(KeyFigure):
    """F13 of the whole ward. A cell changed twice counts once, and one changed back to what it held not at all."""

    id = "change-rate"
    title = "Changes after publication"
    formula = "cells changed since publication / published shifts; of them, those changed within 14 days of the date"
    inputs = "`published` and `changes` in the roster file; the worked roster"
    example = "50 shifts published, 3 changed, one of them 5 days before: 6.0 %, within 14 days 2.0 %"
    targets = ("changed", "short-notice")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The share changed in all, and at short notice."""
        before, after = evidence.published.roster, evidence.latest.roster
        if evidence.roster.published is None and not evidence.roster.changes:
            yield untold("changed", self.title, Unit.PERCENT, PUBLISHED, target="changed")
            yield untold("short-notice", "At short notice", Unit.PERCENT, PUBLISHED, target="short-notice")
            return
        shifts = sum(bool(duties) for person in before.cells for _, duties in before.dated(person))
        changed = changed_cells(before, after)
        yield share("changed", self.title, len(changed), shifts, SOME, note=evidence.basis, target="changed")
        yield self._at_short_notice(evidence, changed, shifts)

    def _at_short_notice(self, evidence: Evidence, changed: set[tuple[str, int]], shifts: int) -> Measure:
        """Cells changed in the last days before their date; told only where every changed cell is on record."""
        roster, days = evidence.roster, evidence.rulebook.rule(ShortNotice).values.days
        title = f"Within {days} days of the date"
        record = {(line.person, (line.date - roster.start).days) for line in roster.changes}
        if changed - record:
            return untold("short-notice", title, Unit.PERCENT, RECORD, target="short-notice")
        late = {
            (line.person, (line.date - roster.start).days)
            for line in roster.changes
            if (line.date - line.changed).days < days
        }
        return share("short-notice", title, len(late & changed), shifts, SOME, target="short-notice")


def changed_cells(before: Roster, after: Roster) -> set[tuple[str, int]]:
    """Person and day of every cell that holds other duties."""
    return {
        (person, day)
        for person in before.cells
        for day, ((_, held), (_, holds)) in enumerate(zip(before.dated(person), after.dated(person), strict=True))
        if held != holds
    }
