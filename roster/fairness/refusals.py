"""Why a wish was refused, in the words of rules: what granting it alone would have done to this roster."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from roster.rules.fairness.wishes import Wishes as WishesRule
from roster.rules.fairness.wishes import granted
from roster.rules.rulebook import Rulebook
from roster.scoring import Scorer
from roster.table import Cells16
from roster.ward import Roster, Wish

TOLD = 2
"""Rules that are named for one refusal."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused wish and the titles of the rules that stood in its way, the strongest first.

    `barred` says that a rule that cannot be bought off forbids it beside the rest of the roster.
    """

    wish: str
    barred: bool
    rules: tuple[str, ...]


class Refusals:
    """Explains refusals of one roster. What it names are rules, never people."""

    def __init__(self, rulebook: Rulebook, roster: Roster) -> None:
        self._rulebook, self._frame = rulebook, rulebook.frame
        self._scorer = Scorer(rulebook.table)
        self._cells = self._frame.cells(roster)
        self._titles = {rule.id: rule.title for rule in rulebook.rules if rule.audience != "manager"}

    def of(self, wish: Wish) -> Refusal:
        """What stood in the way of a wish that the roster refuses: the best of the cells that would grant it."""
        row, day = self._frame.rows.index(wish.person), self._frame.day(wish.date)
        changed = [self._changed(row, day, duty) for duty in self._granting(wish)]
        if not changed:
            return Refusal(wish.id, True, ())
        best = min(changed, key=self._scorer.score)
        barred = self._scorer.score(best).hard > self._scorer.score(self._cells).hard
        return Refusal(wish.id, barred, self._worse(best, barred=barred))

    def _granting(self, wish: Wish) -> list[int]:
        person = self._rulebook.ward.person(wish.person)
        codes = [("", ())] + [(code, (code,)) for code in person.duties]
        return [self._frame.duties.index(code) for code, worked in codes if granted(wish, worked)]

    def _changed(self, row: int, day: int, duty: int) -> Cells16:
        cells = self._cells.copy()
        cells[row, day] = duty
        return cells

    def _worse(self, cells: Cells16, *, barred: bool) -> tuple[str, ...]:
        """Titles of the rules that take more than before: breaches alone where there are any, else by points."""
        rise: Counter[str] = Counter()
        for sign, each in ((1, cells), (-1, self._cells)):
            for line in self._scorer.itemise(each):
                if line.hard == barred:
                    rise[line.origin.rule] += sign * (line.amount if barred else line.cost)
        named = (rule for rule, more in rise.most_common() if more > 0 and rule != WishesRule.id)
        return tuple(self._titles[rule] for rule in named if rule in self._titles)[:TOLD]
