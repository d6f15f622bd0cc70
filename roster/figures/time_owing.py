"""Hours that the ward owes its staff: worked beyond contract, or to be taken back as time."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told
from roster.reports import hours_of


class TimeOwing(KeyFigure):
    """A debt to staff. Time owed that was taken before the file was written is no longer in it at either end."""

    id = "time-owing"
    title = "Time owing"
    formula = (
        "hours beyond contract of everybody who is above zero + time owed (TOIL) not yet taken; end less beginning"
    )
    inputs = "contracts, balances carried in and time_owed in the ward file; the worked roster, else the roster"
    example = "2 h carried in, 4:30 h at the end, and 6 h of TOIL earned in the period: 10:30 h, growth 8:30 h"
    targets = ("hours", "growth")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The liability at the end, how it has grown, and its two parts."""
        own, period = {person.id for person in evidence.own}, evidence.ward.period
        lines = [line for line in hours_of(evidence.rulebook, evidence.latest.roster) if line.person in own]
        before, after = (sum(max(0, minutes) for minutes in end) for end in _ends([(x.carried, x.net) for x in lines]))
        owed = [line for line in evidence.ward.time_owed if line.person in own and line.earned <= period.end]
        toil = sum(line.minutes for line in owed)
        new = sum(line.minutes for line in owed if line.earned >= period.start)
        yield _hours("hours", "At the end", after + toil, evidence.basis, "hours")
        yield _hours("growth", "Growth over the period", after - before + new, evidence.basis, "growth")
        yield _hours("beyond", "Of it, beyond contract", after)
        yield _hours("toil", "Of it, TOIL", toil)


def _ends(pairs: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    return [first for first, _ in pairs], [last for _, last in pairs]


def _hours(id_: str, title: str, minutes: int, note: str = "", target: str = "") -> Measure:
    return told(id_, title, Fraction(minutes, 60), Unit.HOURS, note=note, target=target)
