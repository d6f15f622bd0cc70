"""Tables that hold solvers, and published results, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.published import Published, published_results
from benchmarks.report.contest import OURS, Contest
from benchmarks.report.tables import NONE, Cell, Table, figure, share

TALLY = ("against", "instances", "wins", "ties", "losses", "ahead or equal")


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one value is lower than, equal to and higher than another."""

    wins: int
    ties: int
    losses: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[int | None, int | None]]) -> Tally:
        """The tally of our values against others'. No roster is worse than any; pairs without one are left out."""
        held = [
            (_or_worst(ours), _or_worst(theirs)) for ours, theirs in pairs if ours is not None or theirs is not None
        ]
        return cls(
            sum(ours < theirs for ours, theirs in held),
            sum(ours == theirs for ours, theirs in held),
            sum(ours > theirs for ours, theirs in held),
        )

    @property
    def count(self) -> int:
        """All pairs."""
        return self.wins + self.ties + self.losses

    @property
    def ahead_or_equal(self) -> float | None:
        """The share of pairs that are won or tied."""
        return (self.wins + self.ties) / self.count if self.count else None


def side_by_side(contest: Contest) -> Table:
    """The median value of every solver on every instance, the best of each row strong."""
    columns = ("instance", "best known or found", *contest.solvers)
    rows = [
        [name, figure(contest.best.get(name)), *_strong([contest.value(name, solver) for solver in contest.solvers])]
        for name in contest.instances
    ]
    return Table.of("Median values, side by side", columns, rows)


def tallies(contest: Contest) -> Table:
    """Ours against every other solver, on the instances that both have run; empty without ours."""
    rows = []
    for rival in contest.solvers:
        both = contest.both(OURS, rival) if rival != OURS else ()
        if both:
            rows.append(_tally(rival, [(contest.value(name, OURS), contest.value(name, rival)) for name in both]))
    return Table.of(f"{OURS} against each of the others", TALLY, rows)


def beside_published(contest: Contest) -> Table:
    """Our median value beside what others have published; no rows where nothing is."""
    held = [entry for entry in published_results(contest.setting.set) if _shared(contest, entry)]
    rows = [
        [name, *_strong([contest.value(name, OURS), *(entry.values.get(name) for entry in held)])]
        for name in contest.both(OURS)
        if any(name in entry.values for entry in held)
    ]
    columns = ("instance", f"{OURS} {contest.setting.seconds:g} s", *(entry.label for entry in held))
    return Table.of("Beside published results", columns, rows)


def tallies_published(contest: Contest) -> Table:
    """Ours against each published method, on the instances for which it is published."""
    held = [(entry, _shared(contest, entry)) for entry in published_results(contest.setting.set)]
    rows = [
        _tally(entry.label, [(contest.value(name, OURS), entry.values[name]) for name in both])
        for entry, both in held
        if both
    ]
    return Table.of(f"{OURS} against published results", TALLY, rows)


def sources(contest: Contest) -> list[str]:
    """Where the published results of the contest come from, each once."""
    return list(
        dict.fromkeys(
            f"{entry.method}: {entry.source}."
            for entry in published_results(contest.setting.set)
            if _shared(contest, entry)
        )
    )


def _shared(contest: Contest, entry: Published) -> tuple[str, ...]:
    return tuple(name for name in contest.both(OURS) if name in entry.values)


def _tally(name: str, pairs: Sequence[tuple[int | None, int | None]]) -> tuple[str, ...]:
    tally = Tally.of(pairs)
    counts = (tally.count, tally.wins, tally.ties, tally.losses)
    return (name, *map(str, counts), share(tally.ahead_or_equal))


def _strong(values: Sequence[int | None]) -> list[str | Cell]:
    best = min((value for value in values if value is not None), default=None)
    return [NONE if value is None else Cell(figure(value), strong=value == best) for value in values]


def _or_worst(value: int | None) -> float:
    return float("inf") if value is None else value
