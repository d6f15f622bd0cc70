"""Pictures of a contest: performance profile, gaps over time, and every instance on its own."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D

from benchmarks.lines import Line, Step
from benchmarks.report.contest import Contest
from benchmarks.report.gaps import Curve, curve, median_curve, primal_gap, proven_gap
from benchmarks.report.profile import distances, profile
from benchmarks.report.style import (
    EARLIEST,
    INK,
    Label,
    colours,
    gap_axis,
    label_ends,
    markers,
    time_axis,
)

ACROSS, NARROWEST = 4, 7.8
"""Small pictures side by side, and the least width of them all, in inches."""

FURTHEST = 10.0
"""The distance at which a profile ends: ten times beyond the best."""


def profile_picture(contest: Contest) -> Figure:
    """The share of instances on which each solver's median value is within a distance of the best of them."""
    figure = Figure(figsize=(6.4, 3.6), layout="constrained")
    axes, shades = figure.subplots(), colours(contest.solvers)
    gap_axis(axes)
    _turn(axes)
    ends = []
    for solver, beyond in distances(contest).items():
        steps = profile(beyond)
        reached = steps[-1][1] if steps else 0.0
        xs = [-1.0, *(distance for distance, _ in steps), FURTHEST * 2]
        ys = [0.0, *(share for _, share in steps), reached]
        axes.step(xs, ys, where="post", color=shades[solver], linewidth=1.8)
        ends.append(Label(solver, shades[solver], reached))
    axes.set_xlabel("median value at most this far beyond the best of these solvers")
    axes.set_title("Share of instances")
    label_ends(axes, ends)
    return figure


def _turn(axes: Axes) -> None:
    """Gaps to the right, shares upwards."""
    axes.set_xscale("symlog", linthresh=0.001, linscale=0.5)
    axes.set_xlim(-0.0001, FURTHEST)
    axes.set_yscale("linear")
    axes.set_ylim(0, 1.03)
    axes.set_xticks([0, 0.001, 0.01, 0.1, 1, 10], ["0 %", "0.1 %", "1 %", "10 %", "100 %", "1000 %"], minor=False)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])


def time_picture(contest: Contest) -> Figure:
    """The median over all runs of the primal gap, and of the proven gap, by time."""
    figure = Figure(figsize=(9.6, 3.6), layout="constrained")
    panels, shades = figure.subplots(1, 2, sharey=True), colours(contest.solvers)
    for axes, title, reading in (
        (panels[0], "Gap to the best known or found", _primal(contest)),
        (panels[1], "Gap to the proven bound", _proven),
    ):
        gap_axis(axes)
        time_axis(axes, contest.setting.seconds)
        ends = []
        for solver in contest.solvers:
            lines = [line for name in contest.both(solver) for line in contest.groups[name, solver].lines]
            drawn = median_curve([reading(line) for line in lines]) if lines else ()
            if drawn:
                _draw(axes, drawn, contest.setting.seconds, shades[solver])
                ends.append(Label(solver, shades[solver], drawn[-1][1]))
        axes.set_title(title)
        axes.set_xlabel("seconds")
        label_ends(axes, ends)
    return figure


def instances_picture(contest: Contest) -> Figure:
    """A panel for each instance: the run of the median value, its gaps over time, and who found what, where told."""
    names = contest.instances
    across = min(ACROSS, len(names))
    rows = ceil(len(names) / across)
    figure = Figure(
        figsize=(max(NARROWEST, 2.6 * across), 1.9 * rows + 0.7), layout=ConstrainedLayoutEngine(w_pad=0.12)
    )
    panels = list(figure.subplots(rows, across, sharex=True, sharey=True, squeeze=False).flat)
    shades = colours(contest.solvers)
    shapes = markers(sorted({step.method for line in _middles(contest) for step in line.steps if step.method}))
    for axes, name in zip(panels, names, strict=False):
        gap_axis(axes)
        time_axis(axes, contest.setting.seconds)
        axes.set_title(name, fontsize=9)
        for solver in contest.solvers:
            if (name, solver) in contest.groups:
                _draw_run(axes, contest, contest.groups[name, solver].middle, shades[solver], shapes)
    for axes in panels[len(names) :]:
        axes.remove()
    for axes in panels[len(names) - across : len(names)]:
        axes.tick_params(labelbottom=True)
    figure.legend(handles=_key(shades, shapes), loc="outside upper left", ncols=6, frameon=False)
    figure.supxlabel("seconds", fontsize=9)
    return figure


def _middles(contest: Contest) -> list[Line]:
    return [group.middle for group in contest.groups.values()]


def _draw_run(axes: Axes, contest: Contest, line: Line, colour: str, shapes: dict[str, str]) -> None:
    limit = contest.setting.seconds
    _draw(axes, _proven(line), limit, colour, dotted=True)
    _draw(axes, _primal(contest)(line), limit, colour)
    gap = _primal_of(contest, line)
    for before, step in zip((None, *line.steps), line.steps, strict=False):
        if step.method and (before is None or before.objective != step.objective):
            axes.plot(
                min(max(step.seconds, EARLIEST), limit),
                gap(step),
                shapes[step.method],
                color=colour,
                markersize=4,
                clip_on=False,
            )


def _key(shades: dict[str, str], shapes: dict[str, str]) -> list[Line2D]:
    solid = [Line2D([], [], color=colour, linewidth=1.8, label=solver) for solver, colour in shades.items()]
    kinds = [
        Line2D([], [], color=INK, linewidth=1.8, label="gap to the best"),
        Line2D([], [], color=INK, linewidth=1.2, linestyle=":", label="gap to the bound"),
    ]
    found = [
        Line2D([], [], color=INK, marker=shape, linestyle="", markersize=4, label=f"by {method}")
        for method, shape in shapes.items()
    ]
    return solid + kinds + found


def _draw(axes: Axes, drawn: Curve, limit: float, colour: str, *, dotted: bool = False) -> None:
    """A gap as a stair from the left edge to the limit; what came before the one or after the other is drawn at it."""
    xs = [EARLIEST / 10, *(min(seconds, limit) for seconds, _ in drawn[1:]), limit]
    ys = [*(gap for _, gap in drawn), drawn[-1][1]]
    axes.step(xs, ys, where="post", color=colour, linewidth=1.2 if dotted else 1.8, linestyle=":" if dotted else "-")


def _primal_of(contest: Contest, line: Line) -> Callable[[Step], float]:
    best = contest.best.get(line.instance)
    return lambda step: 1.0 if best is None else primal_gap(step.objective, best)


def _primal(contest: Contest) -> Callable[[Line], Curve]:
    return lambda line: curve(line, _primal_of(contest, line))


def _proven(line: Line) -> Curve:
    return curve(line, lambda step: proven_gap(step.objective, step.bound))
