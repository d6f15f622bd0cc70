"""The year as a picture: how far people drift from their fair shares, with and without the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.fairness.year import Arm, Year
from roster.pictures import svg

WIDTH, HEIGHT, TOP, LEFT, PANEL = 760, 330, 44, 48, 300
BLUE, RED = svg.BLUE, svg.RED


def year_picture(year: Year) -> str:
    """Left: the spread of standings after each period. Right: where everybody who stayed stands after the last."""
    arms = ((year.with_ledger, BLUE, ""), (year.without, RED, "7 4"))
    parts = [*_over_time(arms), *_at_the_end(arms)]
    said = (
        f"After {len(year.without.spread)} periods the spread is {year.with_ledger.spread[-1]:.1f} points with the "
        f"ledger and {year.without.spread[-1]:.1f} without."
    )
    return svg.plain(WIDTH, HEIGHT, "A year with and without the ledger", said, parts) + "\n"


Arms = Sequence[tuple[Arm, str, str]]


def _over_time(arms: Arms) -> Iterator[str]:
    periods, high = len(arms[0][0].spread), max(max(arm.spread) for arm, _, _ in arms) * 1.1
    yield svg.text(LEFT, 20, "Spread of unsocial points around fair shares", fill=svg.INK, weight="bold")
    yield svg.text(LEFT, 36, "root mean square since the first period, by period")
    yield from _rules(LEFT, 0.0, high)
    for period in range(0, periods, 2):
        yield svg.text(_x(period, periods), TOP + 250, str(period + 1), anchor="middle")
    for number, (arm, colour, dash) in enumerate(arms):
        points = [(_x(period, periods), _y(value, 0.0, high)) for period, value in enumerate(arm.spread)]
        yield svg.path(points, colour=colour, dash=dash)
        y = TOP + 272 - 4
        x = LEFT + number * 170
        yield svg.path([(x, y), (x + 30, y)], colour=colour, dash=dash)
        yield svg.text(x + 38, y + 4, "with the ledger" if arm.ledger else "without", fill=svg.INK)


def _at_the_end(arms: Arms) -> Iterator[str]:
    left = LEFT + PANEL + 70
    values = [value for arm, _, _ in arms for value in arm.standings()]
    low, high = min(values) - 2, max(values) + 2
    yield svg.text(left, 20, "Everybody who stayed, after the last period", fill=svg.INK, weight="bold")
    yield svg.text(left, 36, "points above (+) or below (-) the fair shares of the year")
    yield from _rules(left, low, high)
    for number, (arm, colour, _) in enumerate(arms):
        for place, value in enumerate(arm.standings()):
            x = left + PANEL * (number + 0.5) / 2 + (place % 5 - 2) * 12
            yield svg.dot(x, _y(value, low, high), radius=4, colour=colour, hollow=not arm.ledger)
        name = "with the ledger" if arm.ledger else "without"
        yield svg.text(left + PANEL * (number + 0.5) / 2, TOP + 250, name, anchor="middle", fill=svg.INK)


def _rules(left: float, low: float, high: float) -> Iterator[str]:
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200) if (high - low) / each <= 7)
    tick = -(-low // step) * step
    while tick <= high:
        y = _y(tick, low, high)
        yield svg.line((left, y), (left + PANEL, y))
        yield svg.text(left - 6, y + 4, f"{tick:g}", anchor="end")
        tick += step


def _x(period: int, periods: int) -> float:
    return LEFT + 8 + (PANEL - 16) * period / max(1, periods - 1)


def _y(value: float, low: float, high: float) -> float:
    return TOP + 232 - (value - low) / (high - low) * 224
