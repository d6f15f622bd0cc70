"""Pictures of a ward's fairness: Lorenz curves, burdens against their targets, and what history does. No names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from roster.fairness import Evenness, Standing
from roster.pictures import svg

WIDTH, LEFT, RIGHT, TOP = 640, 56, 20, 30
SIDE = 320
COLOURS = (svg.BLUE, "#006747", "#7C2855")
DASHES = ("", "7 4", "2 3")
STEPS = (1, 2, 5, 10, 20, 50, 100)


def lorenz_picture(lines: Sequence[Evenness]) -> str:
    """The Lorenz curve of each burden, beside the diagonal on which all bear their fair share."""
    bottom = TOP + SIDE

    def place(x: float, y: float) -> tuple[float, float]:
        return LEFT + x * SIDE, bottom - y * SIDE

    parts = [
        *(_tick(part, place) for part in (0.0, 0.25, 0.5, 0.75, 1.0)),
        svg.line(place(0, 0), place(1, 1), colour=svg.QUIET, dash="4 4"),
    ]
    for number, each in enumerate(lines):
        colour, dash = COLOURS[number % 3], DASHES[number % 3]
        parts.append(svg.path((place(x, y) for x, y in each.curve), colour=colour, width=2, dash=dash))
        y = TOP + 24 + 24 * number
        parts.append(
            svg.path([(LEFT + SIDE + 24, y - 4), (LEFT + SIDE + 56, y - 4)], colour=colour, width=2, dash=dash)
        )
        parts.append(svg.text(LEFT + SIDE + 64, y, f"{each.burden}: Gini {each.gini:.2f}", fill=svg.INK))
    parts.append(svg.text(LEFT + SIDE / 2, bottom + 40, "part of all fair shares, lightest first", anchor="middle"))
    parts.append(svg.text(LEFT + SIDE + 24, TOP + 24 + 24 * len(lines), "diagonal: all bear their fair share"))
    parts.append(svg.text(4, TOP - 16, "part of the burden"))
    said = "; ".join(f"{each.burden}, Gini {each.gini:.2f}" for each in lines)
    return svg.plain(WIDTH, bottom + 48, "Lorenz curves", f"How evenly burdens lie: {said}.", parts)


def _tick(part: float, place: Callable[[float, float], tuple[float, float]]) -> str:
    (left, y), (right, _) = place(0, part), place(1, part)
    (x, top), (_, bottom) = place(part, 1), place(part, 0)
    return "".join(
        (
            svg.line((left, y), (right, y)),
            svg.line((x, top), (x, bottom)),
            svg.text(left - 6, y + 4, f"{100 * part:.0f} %", anchor="end"),
            svg.text(x, bottom + 18, f"{100 * part:.0f} %", anchor="middle"),
        )
    )


@dataclass(frozen=True, slots=True)
class _Across:
    """People from left to right, points upwards."""

    count: int
    low: float
    high: float
    height: int = 260

    @property
    def bottom(self) -> float:
        return TOP + self.height

    @property
    def pitch(self) -> float:
        return (WIDTH - LEFT - RIGHT) / self.count

    def x(self, number: int) -> float:
        return LEFT + (number + 0.5) * self.pitch

    def y(self, points: float) -> float:
        return self.bottom - (points - self.low) / (self.high - self.low) * self.height

    def grid(self, *, signed: bool) -> Iterator[str]:
        step = next((each for each in STEPS if (self.high - self.low) / each <= 7), STEPS[-1])
        tick = -(-self.low // step) * step
        while tick <= self.high:
            yield svg.line((LEFT, self.y(tick)), (WIDTH - RIGHT, self.y(tick)))
            words = f"{tick:+g}" if signed and tick else f"{tick:g}"
            yield svg.text(LEFT - 6, self.y(tick) + 4, words, anchor="end")
            tick += step


def burden_picture(standings: Sequence[Standing]) -> str:
    """Unsocial points worked (bars) against what was fair (marks), one place for each person, without a name."""
    scale = _Across(len(standings), 0.0, max(1.0, *(max(each.done, each.fair) for each in standings)))
    parts = [*scale.grid(signed=False)]
    for number, each in enumerate(standings):
        x, half = scale.x(number), scale.pitch * 0.36
        colour = svg.PALE if each.done <= each.fair else svg.BLUE
        parts.append(svg.bar(x - half, scale.y(each.done), 2 * half, scale.bottom - scale.y(each.done), colour=colour))
        y = scale.y(each.fair)
        parts.append(svg.line((x - half - 1, y), (x + half + 1, y), colour=svg.RED, width=3))
    parts.append(svg.text(4, TOP - 16, "points"))
    parts.append(svg.text(LEFT, scale.bottom + 22, "one bar for each person, no names; red line: fair share;"))
    parts.append(svg.text(LEFT, scale.bottom + 38, "dark bar: worked more than it, pale bar: no more"))
    over = sum(each.done > each.fair for each in standings)
    said = f"{over} of {len(standings)} people worked more than their fair share of the period."
    return svg.plain(WIDTH, int(scale.bottom) + 48, "Unsocial points against fair shares", said, parts)


def history_picture(standings: Sequence[Standing]) -> str:
    """Above or below the fair share: carried in (hollow) and at the end (filled), one place for each person."""
    order = sorted(standings, key=lambda each: -each.carried)
    values = [value for each in order for value in (each.carried, each.above, 0.0)]
    scale = _Across(len(order), min(values) - 1, max(values) + 1)
    parts = [*scale.grid(signed=True)]
    parts.append(svg.line((LEFT, scale.y(0)), (WIDTH - RIGHT, scale.y(0)), colour=svg.INK, width=1.5))
    for number, each in enumerate(order):
        x = scale.x(number)
        nearer = abs(each.above) <= abs(each.carried)
        parts.append(svg.line((x, scale.y(each.carried)), (x, scale.y(each.above)), colour=svg.QUIET))
        parts.append(svg.dot(x, scale.y(each.carried), radius=4, colour=svg.QUIET, hollow=True))
        parts.append(svg.dot(x, scale.y(each.above), radius=4, colour=svg.BLUE if nearer else svg.RED))
    parts.append(svg.text(4, TOP - 16, "points above (+) or below (-) the fair share"))
    parts.append(svg.text(LEFT, scale.bottom + 22, "one place for each person, no names; hollow: carried in;"))
    parts.append(
        svg.text(LEFT, scale.bottom + 38, "filled: now, blue where no further from the fair share, red where further")
    )
    nearer_now = sum(abs(each.above) <= abs(each.carried) for each in order)
    said = f"{nearer_now} of {len(order)} people are no further from their fair share than they were."
    return svg.plain(WIDTH, int(scale.bottom) + 48, "What this period did to what was carried in", said, parts)
