"""The staff that each part of the day needed: how far it spreads, and how surely that is known."""

from __future__ import annotations

from collections.abc import Iterator

from roster.pictures import svg
from roster.pictures.axes import Scale, lying, scale_for
from staffing_tools.workload import Band, PartSpread, WorkloadSpread

WIDTH, LEFT, TOP, ROW, BOTTOM = 860, 150, 84, 122, 46
SHADES = {50: svg.QUIET, 80: svg.GREEN, 90: svg.AMBER, 95: svg.RED}


def staff_picture(spread: WorkloadSpread, ward: str) -> str:
    """For each part of the day a mark for the mean, the median and the 80th, 90th and 95th percentile, with bands."""
    bands = [band for part in spread.parts for band in (part.mean, *(band for _, band in part.percentiles))]
    foot = TOP + ROW * len(spread.parts)
    across = scale_for([float(end) for band in bands for end in (band.low, band.high)], LEFT, WIDTH - svg.MARGIN - 20)
    subtitle = (
        f"Staff at work needed, over {spread.days} days; lines hold the middle 95 % of {spread.how.samples:,} resamples"
    )
    rows = (part for number, each in enumerate(spread.parts) for part in _row(each, across, TOP + number * ROW))
    parts = [*lying(across, TOP - 10, foot), *rows, svg.text(LEFT, foot + 34, "staff at work", size=11, fill=svg.QUIET)]
    return svg.card(WIDTH, foot + BOTTOM, f"{ward}: staff needed by part of the day", subtitle, parts)


def _row(part: PartSpread, across: Scale, top: float) -> Iterator[str]:
    yield svg.text(svg.MARGIN, top + 10, part.title, weight="bold")
    marks = [("mean", part.mean, svg.BLUE)]
    marks += [
        ("median" if percent == 50 else f"{percent} % of days", band, SHADES[percent])
        for percent, band in part.percentiles
    ]
    for step, (words, band, shade) in enumerate(marks):
        yield from _mark(words, band, shade, across, top + 26 + step * 17)


def _mark(words: str, band: Band, shade: str, across: Scale, y: float) -> Iterator[str]:
    low, high = across(float(band.low)), across(float(band.high))
    yield svg.text(LEFT - 12, y + 4, words, size=10, fill=shade, anchor="end")
    yield svg.line((low, y), (high, y), colour=shade, width=2)
    yield svg.dot(across(float(band.value)), y, colour=shade, radius=3.5, says=f"{words}: {band.words}")
    yield svg.text(high + 6, y + 4, str(band.value), size=10, fill=shade)
