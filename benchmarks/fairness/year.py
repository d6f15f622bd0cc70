"""Thirteen rosters in a row, each made from what the one before it left, with and without remembered burdens."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from benchmarks.fairness.chance import absences, leaving
from benchmarks.fairness.ward import opening, starter
from roster.carry import carry
from roster.fairness import Portion, gini, people_fairness
from roster.rules import Rulebook
from roster.rules.fairness.targets import peers
from roster.ward import Ledger, Roster, Ward, parse_ward
from solvers import Stop
from solvers.local_search import anneal_here

BURDENS = {"nights": 0.0, "weekends": 0.0, "unsocial": 0.0}


@dataclass(frozen=True, slots=True)
class Settings:
    """How a year is simulated: periods of four weeks, people in each of two groups, effort of a solve, and chance."""

    periods: int = 13
    size: int = 10
    effort: float = 1.5
    seed: int = 1


@dataclass
class Arm:
    """One run of the year. Sums are of unsocial points since the first period, person by person.

    Fair is each person's part of what their staff group bore in all (F9), not of what the demand alone asked for.

    worst  after each period, the most that anybody who is still there stands above their fair shares in all
    spread after each period, the root of the mean square of those standings
    """

    ledger: bool
    borne: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    fair: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    worst: list[float] = field(default_factory=list)
    spread: list[float] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    staying: set[str] = field(default_factory=set)

    def standings(self) -> list[float]:
        """Points above (+) or below (-) the fair shares of the whole year, of those who were there all of it."""
        return sorted((self.borne[each] - self.fair[each] for each in self.staying), reverse=True)

    def gini(self) -> float:
        """The Gini coefficient of the year's unsocial points against fair shares, of those who were there all of it."""
        return gini([Portion(self.borne[each], self.fair[each]) for each in sorted(self.staying) if self.fair[each]])

    def take(self, rulebook: Rulebook, roster: Roster) -> None:
        """Add a period."""
        here = [person.id for person in rulebook.ward.people]
        self.staying = self.staying & set(here) if self.worst else set(here)
        lines = {line.person: line.points for line in people_fairness(rulebook, roster)}
        for _, group in peers(rulebook.frame):
            borne = sum(lines[person].done for person in group)
            shared = sum(lines[person].fair or 0.0 for person in group)
            for person in group:
                self.borne[person] += lines[person].done
                self.fair[person] += borne * (lines[person].fair or 0.0) / shared if shared else 0.0
        now = [self.borne[person] - self.fair[person] for person in here]
        self.worst.append(max(now))
        self.spread.append((sum(each * each for each in now) / len(now)) ** 0.5)


@dataclass(frozen=True, slots=True)
class Year:
    """Both runs."""

    settings: Settings
    with_ledger: Arm
    without: Arm


def simulate(settings: Settings) -> Year:
    """The same year twice. With a stop by effort both repeat exactly."""
    return Year(settings, _run(settings, ledger=True), _run(settings, ledger=False))


def _run(settings: Settings, *, ledger: bool) -> Arm:
    arm, ward = Arm(ledger), opening(settings.size)
    starters = settings.size
    for _ in range(settings.periods):
        ward = _befallen(ward, settings.seed)
        rulebook = Rulebook.of(ward)
        result = anneal_here(rulebook.table, Stop(effort=settings.effort), seed=settings.seed)
        assert result.cells is not None
        assert result.value is not None
        roster = Roster(
            ward=ward.ward.id,
            start=ward.period.start,
            days=ward.period.days,
            cells=rulebook.frame.texts(result.cells),
        )
        arm.take(rulebook, roster)
        arm.values.append(result.value)
        gone = leaving([person.id for person in ward.people], ward.period, settings.seed)
        following = _plain(carry(rulebook, roster)) if ledger else _plain(_forgetful(carry(rulebook, roster)))
        for leaver in gone:
            starters += 1
            _replace(following, leaver, *starter(leaver, starters, ward))
        ward = parse_ward(following)
    return arm


def _befallen(ward: Ward, seed: int) -> Ward:
    document = _plain(ward)
    document["absence"] += absences([person.id for person in ward.people], ward.period, seed)
    return parse_ward(document)


def _forgetful(ward: Ward) -> Ward:
    """The ward with hours carried on and burdens forgotten."""
    ledgers: tuple[Ledger, ...] = tuple(line.model_copy(update=BURDENS) for line in ward.ledgers)
    return ward.model_copy(update={"ledgers": ledgers})


def _replace(document: dict[str, Any], leaver: str, person: dict[str, Any], contract: dict[str, Any]) -> None:
    """Somebody new in the place of a leaver, with nothing of theirs but the post and its pattern."""
    document["people"] = [person if each["id"] == leaver else each for each in document["people"]]
    document["contracts"] = [contract if each["person"] == leaver else each for each in document["contracts"]]
    for part in ("history", "ledgers", "absence"):
        document[part] = [each for each in document[part] if each["person"] != leaver]
    for line in document["patterns"]:
        line["person"] = person["id"] if line["person"] == leaver else line["person"]


def _plain(ward: Ward) -> dict[str, Any]:
    return ward.model_dump(mode="json", by_alias=True)
