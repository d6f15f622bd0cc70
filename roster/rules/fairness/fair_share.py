"""A fair share of nights, weekends and other unsocial work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import Field

from roster.rules.fairness.burdens import HUNDRED, NIGHTS, UNSOCIAL, WEEKENDS, UnsocialWeights, burdens
from roster.rules.fairness.targets import Share, shares
from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule
from roster.table import Balance, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import LATE, NIGHT


class Values(UnsocialWeights):
    """Parameters of fair shares. A deviation of k steps costs k(k+1)/2 times the price, so the worst off come first."""

    nights_price: int = Field(ge=0, description="Points for the first night away from the fair share")
    weekends_price: int = Field(ge=0, description="Points for the first weekend duty away from the fair share")
    unsocial_price: int = Field(ge=0, description="Points for the first step of unsocial points away from it")
    unsocial_step: int = Field(ge=1, le=100, description="Unsocial points in a step")
    short_notice: int = Field(ge=0, le=100, description="Points of a duty that was moved at short notice, on top")
    history_decay: float = Field(ge=0, le=1, description="Part of what is carried that the next period remembers")
    leave_year_month: int = Field(ge=1, le=12, description="Month in which the leave year starts, without an account")
    wish_floor_percent: int = Field(ge=0, le=100, description="Per cent of staked points below which wishes went badly")
    heavy_points: int = Field(ge=0, le=1000, description="Unsocial points above the fair share that are a heavy load")
    smallest_group: int = Field(ge=2, le=20, description="Fewest people of whom figures are shown together")


class Scale(NamedTuple):
    """Hundredths in a step of deviation, and the price of the first."""

    unit: int
    price: int


class FairShare(Rule[Values]):
    """F9 and F11: shares by time available in duties that a person may do, less what they carry in."""

    id = "fair-share"
    title = "Fair share of unsocial work"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """One balance for each burden over everybody who may bear it."""
        for burden in burdens(frame, self.values):
            part = shares(frame, burden)
            unit, price = self._scale(burden.name)
            balance = Balance(
                Origin(self.id, "", burden.name),
                rows=tuple(frame.rows.index(share.person) for share in part),
                measure=out.measure(burden.weights),
                start=frame.first,
                stop=frame.days,
                targets=tuple(share.target for share in part),
                base=tuple(share.carried for share in part),
                unit=unit,
                price=price,
            )
            out.add(balance)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody who is away from their fair share, burden by burden, at the end of the period."""
        for burden in burdens(reading.frame, self.values):
            unit, price = self._scale(burden.name)
            for share in (each for each in shares(reading.frame, burden) if reading.reads(each.person)):
                done = sum(self._weight(burden.name, stint, reading) for stint in reading.rostered(share.person))
                away = abs(share.carried + done * HUNDRED - share.target)
                steps = -(-max(0, away - unit // 2) // unit)
                if steps:
                    words = _words(share, done, burden.one if done == 1 else burden.many)
                    cost = price * steps * (steps + 1) // 2
                    yield Finding(self.id, share.person, reading.ward.period.end, False, steps, cost, words)

    def _scale(self, burden: str) -> Scale:
        return {
            NIGHTS: Scale(HUNDRED, self.values.nights_price),
            WEEKENDS: Scale(HUNDRED, self.values.weekends_price),
            UNSOCIAL: Scale(HUNDRED * self.values.unsocial_step, self.values.unsocial_price),
        }[burden]

    def _weight(self, burden: str, stint: Stint, reading: Reading) -> int:
        """What one duty counts for a burden, by its date and its tags."""
        if burden == NIGHTS:
            return int(NIGHT in stint.shift.tags)
        if burden == WEEKENDS:
            return int(f"{stint.date:%a}" in {"Sat", "Sun"})
        return self.points(stint, reading)

    def points(self, stint: Stint, reading: Reading) -> int:
        """Unsocial points of one duty."""
        prices, day = self.values, f"{stint.date:%a}"
        if stint.date in reading.ward.ward.public_holidays:
            return prices.public_holiday
        if NIGHT in stint.shift.tags:
            return prices.weekend_night if day in {"Sat", "Sun"} else prices.night
        by_day = {"Sat": prices.saturday, "Sun": prices.sunday}
        return by_day.get(day, prices.late if LATE in stint.shift.tags else 0)


def _words(share: Share, done: int, noun: str) -> str:
    """Such as: 4 nights, fair share 2.6, carried +0.8."""
    carried = f", carried {share.carried / HUNDRED:+.1f}" if share.carried else ""
    return f"{done} {noun}, fair share {share.target / HUNDRED:.1f}{carried}"
