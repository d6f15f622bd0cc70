"""The score of a table in pandas: terms as long frames that are built once, sums by group and no loop over terms."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.typing import SeriesGroupBy

from roster.scoring import Score
from roster.table import (
    Accompany,
    Balance,
    Cells16,
    Count,
    Cover,
    Run,
    Sequence,
    Table,
    Touch,
    Wish,
    numbers_of,
)

Ints = NDArray[np.int64]
NEVER = 2**40


class FrameScorer:
    """Scores a table by frames. A changed cell is scored by scoring the whole table again."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.wishes = self._wishes()
        self.runs = self._runs()
        self.counts, self.counted = self._counts()
        self.sequences, self.windows, self.held = self._sequences()
        self.touches, self.groups, self.touched = self._touches()
        self.members = self._members()
        self.covers, self.covering = self._covers()
        self.pairs, self.sides = self._pairs()

    def score(self, cells: Cells16) -> Score:
        """The score of the whole table."""
        duty = cells.reshape(-1).astype(np.int64)
        amounts = [
            (self.wishes, holds(self.wishes, duty)),
            (self.runs, self._stretches(duty)),
            (self.counts, self._count(duty)),
            (self.sequences, self._occurrences(duty)),
            (self.touches, self._touch(duty)),
            *self._columns(duty),
        ]
        found = pd.concat([pd.DataFrame({"price": frame["price"], "amount": amount}) for frame, amount in amounts])
        hard = found["price"] < 0
        cost = (found["price"] * found["amount"])[~hard].sum()
        return Score(int(found["amount"][hard].sum()), int(cost))

    def _wishes(self) -> pd.DataFrame:
        rows = [
            (self._cell(t.row, t.day), t.duties, price_of(t.price))
            for t in self.table.terms
            if isinstance(t, Wish) and 0 <= t.day < self.table.days
        ]
        return frame("cell duties price", rows)

    def _runs(self) -> pd.DataFrame:
        rows = [
            (t.row, t.duties, t.least, NEVER if t.most is None else t.most, t.open_start, t.open_end, price_of(t.price))
            for t in self.table.terms
            if isinstance(t, Run)
        ]
        return frame("row duties least most open_start open_end price", rows)

    def _stretches(self, duty: Ints) -> Ints:
        days, first = self.table.days, self.table.first
        runs = self.runs.loc[self.runs.index.repeat(days)].rename_axis("run").reset_index()
        runs["day"] = np.tile(np.arange(days), len(self.runs))
        on = (runs["duties"] >> duty[runs["row"] * days + runs["day"]]) & 1
        runs["stretch"] = ((on != on.shift()) | (runs["day"] == 0)).cumsum()
        found = runs[on == 1].groupby("stretch").agg(run=("run", "first"), start=("day", "min"), last=("day", "max"))
        found = found.join(self.runs, on="run")
        stop = found["last"] + 1
        beyond = (stop - np.maximum(found["start"] + found["most"], first)).clip(lower=0)
        opened = ((found["start"] == 0) & (found["open_start"] == 1)) | ((stop == days) & (found["open_end"] == 1))
        short = (found["least"] - (stop - found["start"])).clip(lower=0).where(~opened & (stop >= first), 0)
        return by((beyond + short).groupby(found["run"]), len(self.runs))

    def _counts(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        rows: list[tuple[int, ...]] = []
        for t in self.table.terms:
            match t:
                case Count():
                    least, most = -NEVER if t.least is None else t.least, NEVER if t.most is None else t.most
                    rows.append((t.row, t.measure, t.start, t.stop, t.base, least, most, t.unit, 0, price_of(t.price)))
                case Balance():
                    window = (t.measure, t.start, t.stop)
                    rows.extend(
                        (row, *window, base, target - t.free, target + t.free, t.unit, 1, price_of(t.price))
                        for row, base, target in zip(t.rows, t.base, t.targets, strict=True)
                    )
        counted = [
            (count, measure, day, self._cell(row, day))
            for count, (row, measure, start, stop, *_) in enumerate(rows)
            for day in range(max(start, 0), min(stop, self.table.days))
        ]
        counts = frame("row measure start stop base least most unit convex price", rows)
        return counts, frame("count measure day cell", counted)

    def _count(self, duty: Ints) -> Ints:
        each = self.counted
        amounts = pd.Series(self.table.measures[each["measure"], each["day"], duty[each["cell"]]].astype(np.int64))
        tally = self.counts["base"] + by(amounts.groupby(each["count"]), len(self.counts))
        below = (self.counts["least"] - tally).clip(lower=0)
        above = (tally - self.counts["most"]).clip(lower=0)
        steps = -(-below // self.counts["unit"]) - (-above // self.counts["unit"])
        return steps.where(self.counts["convex"] == 0, steps * (steps + 1) // 2).to_numpy()

    def _sequences(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        terms = [t for t in self.table.terms if isinstance(t, Sequence)]
        windows = [
            (i, t.row, start, pattern.weight, pattern.duties)
            for i, t in enumerate(terms)
            for pattern in t.patterns
            for start in pattern.starts
            if start >= 0 and self.table.first < start + len(pattern.duties) <= self.table.days
        ]
        held = [
            (window, self._cell(row, start) + k, duties)
            for window, (_, row, start, _, pattern) in enumerate(windows)
            for k, duties in enumerate(pattern)
        ]
        weights = frame("term weight", [(i, weight) for i, _, _, weight, _ in windows])
        return limits(terms), weights, frame("window cell duties", held)

    def _occurrences(self, duty: Ints) -> Ints:
        met = pd.Series(holds(self.held, duty)).groupby(self.held["window"]).min()
        weights = (met * self.windows["weight"]).groupby(self.windows["term"])
        return outside(self.sequences, by(weights, len(self.sequences)))

    def _touches(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        terms = [t for t in self.table.terms if isinstance(t, Touch)]
        groups = [(i, t.row, group) for i, t in enumerate(terms) for group in t.groups]
        touched = [
            (number, self._cell(row, day), duties)
            for number, (_, row, group) in enumerate(groups)
            for day, duties in group
            if 0 <= day < self.table.days
        ]
        return limits(terms), frame("term", [(i,) for i, _, _ in groups]), frame("group cell duties", touched)

    def _touch(self, duty: Ints) -> Ints:
        met = pd.Series(holds(self.touched, duty)).groupby(self.touched["group"]).max()
        return outside(self.touches, by(met.groupby(self.groups["term"]), len(self.touches)))

    def _members(self) -> pd.DataFrame:
        group, row = np.nonzero(self.table.groups)
        members = pd.DataFrame({"group": group, "row": row}).merge(
            pd.DataFrame({"day": range(self.table.days)}), "cross"
        )
        return members.assign(cell=members["row"] * self.table.days + members["day"])

    def _covers(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        terms = [t for t in self.table.terms if isinstance(t, Cover)]
        places = self._places((i, t.group, t) for i, t in enumerate(terms))
        return limits(terms), frame("term place", places)

    def _pairs(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        terms = [t for t in self.table.terms if isinstance(t, Accompany)]
        sides = self._places((2 * i + k, g, t) for i, t in enumerate(terms) for k, g in enumerate((t.group, t.by)))
        return frame("least price", [(t.least, price_of(t.price)) for t in terms]), frame("side place", sides)

    def _places(self, terms: Iterable[tuple[int, int, Cover | Accompany]]) -> list[tuple[int, int]]:
        days, width = self.table.days, len(self.table.duties)
        return [
            (number, (group * days + day) * width + duty)
            for number, group, term in terms
            for day, duties in term.cells
            if 0 <= day < days
            for duty in numbers_of(duties)
            if duty < width
        ]

    def _columns(self, duty: Ints) -> list[tuple[pd.DataFrame, Ints]]:
        days, width = self.table.days, len(self.table.duties)
        place = (self.members["group"] * days + self.members["day"]) * width + duty[self.members["cell"]]
        people = place.value_counts().reindex(range(len(self.table.groups) * days * width), fill_value=0).to_numpy()
        covers = by(pd.Series(people[self.covering["place"]]).groupby(self.covering["term"]), len(self.covers))
        present = by(pd.Series(people[self.sides["place"]]).groupby(self.sides["side"]), 2 * len(self.pairs))
        short = (self.pairs["least"] - present[1::2]).clip(lower=0).where(present[::2] > 0, 0)
        return [(self.covers, outside(self.covers, covers)), (self.pairs, short.to_numpy())]

    def _cell(self, row: int, day: int) -> int:
        return row * self.table.days + day


def frame(columns: str, rows: Collection[tuple[int, ...]]) -> pd.DataFrame:
    """A frame of int64 columns."""
    return pd.DataFrame(np.array(rows, dtype=np.int64).reshape(-1, len(columns.split())), columns=columns.split())


def price_of(price: int | None) -> int:
    """The price, or -1 for hard."""
    return -1 if price is None else price


def limits(terms: Iterable[Sequence | Touch | Cover]) -> pd.DataFrame:
    """The minimum, maximum and price of terms."""
    return frame("least most price", [(t.least, NEVER if t.most is None else t.most, price_of(t.price)) for t in terms])


def holds(places: pd.DataFrame, duty: Ints) -> Ints:
    """1 for every cell of a frame that holds one of its duties, else 0."""
    return (places["duties"].to_numpy() >> duty[places["cell"]]) & 1


def by(groups: SeriesGroupBy[Any, Any], count: int) -> Ints:
    """int64[count]: the sum of every group, 0 where a group has no rows."""
    sums = groups.sum().reindex(range(count), fill_value=0)
    return sums.to_numpy(dtype=np.int64)


def outside(terms: pd.DataFrame, tally: Ints) -> Ints:
    """How far each tally lies below its minimum or above its maximum."""
    away: Ints = ((terms["least"] - tally).clip(lower=0) + (tally - terms["most"]).clip(lower=0)).to_numpy()
    return away
