"""How pictures look: plain, and in colours that colour-blind readers can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from matplotlib import RcParams
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, NullFormatter, NullLocator

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""The palette of Okabe and Ito (2008), Color universal design, without its yellow."""

MARKERS = "osD^vPX*<>"
INK, FAINT = "#333333", "#DDDDDD"

RC = RcParams(
    {
        "font.family": "DejaVu Sans",
        "font.size": 9,
        "axes.edgecolor": INK,
        "axes.labelcolor": INK,
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlesize": 10,
        "axes.titlelocation": "left",
        "svg.hashsalt": "roster",
    }
)
"""Settings of matplotlib; the salt makes the ids in an SVG the same each time."""

GAP_TICKS = (0.0, 0.001, 0.01, 0.1, 1.0)
TIME_TICKS = (0.1, 1.0, 10.0, 60.0, 600.0, 3600.0)
EARLIEST = 0.1
"""Seconds at which time axes begin."""


class Label(NamedTuple):
    """A word at the end of a line."""

    text: str
    colour: str
    height: float


def colours(names: Sequence[str]) -> dict[str, str]:
    """A colour for each name; after seven they begin again."""
    return {name: COLOURS[place % len(COLOURS)] for place, name in enumerate(names)}


def markers(names: Iterable[str]) -> dict[str, str]:
    """A marker for each name; after ten they begin again."""
    return {name: MARKERS[place % len(MARKERS)] for place, name in enumerate(names)}


def gap_axis(axes: Axes) -> None:
    """Gaps upwards from 0 to 100 %: by powers of ten down to 0.1 %, evenly from there to 0."""
    axes.set_yscale("symlog", linthresh=GAP_TICKS[1], linscale=0.5)
    axes.set_ylim(-0.0001, 1.25)
    axes.yaxis.set_major_locator(FixedLocator(GAP_TICKS))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_major_formatter(FuncFormatter(lambda gap, _: f"{gap * 100:g} %"))
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)


def time_axis(axes: Axes, limit: float) -> None:
    """Seconds from 0.1 to the limit, by powers of ten."""
    axes.set_xscale("log")
    axes.set_xlim(EARLIEST, max(limit, 2 * EARLIEST))
    shown = [tick for tick in TIME_TICKS if tick < limit * 0.7] + [limit]
    axes.xaxis.set_major_locator(FixedLocator(shown))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda seconds, _: f"{seconds:g}"))
    axes.xaxis.set_minor_formatter(NullFormatter())


def label_ends(axes: Axes, labels: Iterable[Label], apart: float = 0.065) -> None:
    """Words right of the axes, each at the height of its line's end and `apart` of the axes' height from the next."""
    low = float("-inf")
    to_axes = axes.transData + axes.transAxes.inverted()
    placed = sorted((float(to_axes.transform((1.0, label.height))[1]), label) for label in labels)
    for height, label in placed:
        low = max(height, low + apart)
        axes.text(1.02, low, label.text, color=label.colour, transform=axes.transAxes, va="center", weight="bold")
