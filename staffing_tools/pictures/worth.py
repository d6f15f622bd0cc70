"""What runs of each length are worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roster.pictures import svg
from roster.pictures.axes import Scale, lying, scale_for
from staffing_tools.workload import RunWorth

WIDTH, LEFT, TOP, ROW, BOTTOM = 860, 110, 88, 46, 46


def worth_picture(runs: Sequence[RunWorth], ward: str) -> str:
    """For each length the band of figures that such runs would have given, and the ends of those that really did."""
    bands = [band for run in runs for band in (run.band, run.seen) if band is not None]
    foot = TOP + ROW * len(runs)
    across = scale_for([float(end) for band in bands for end in (band.low, band.high)], LEFT, WIDTH - svg.MARGIN - 20)
    subtitle = "Whole-time equivalents: thick, the middle 95 % of resamples; thin, every real run of consecutive days"
    rows = (part for number, run in enumerate(runs) for part in _row(run, across, TOP + number * ROW))
    parts = [*lying(across, TOP - 10, foot), *rows]
    return svg.card(WIDTH, foot + BOTTOM, f"{ward}: what a run of days is worth", subtitle, parts)


def _row(run: RunWorth, across: Scale, top: float) -> Iterator[str]:
    y = top + 14
    yield svg.text(LEFT - 14, y + 4, f"{run.days} days", weight="bold", anchor="end")
    if run.seen is not None:
        ends = (across(float(run.seen.low)), y), (across(float(run.seen.high)), y)
        yield svg.line(*ends, colour=svg.QUIET, width=1.6)
    left, right = across(float(run.band.low)), across(float(run.band.high))
    yield svg.bar(left, y - 6, right - left, 12, colour=svg.PALE, says=run.band.words)
    yield svg.dot(across(float(run.band.value)), y, colour=svg.BLUE, radius=4, says=str(run.band.value))
    yield svg.text((left + right) / 2, y + 22, f"{run.band.low} to {run.band.high}", size=11, anchor="middle")
