"""The figures of a simulated year in words, between two marks of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.fairness.year import Arm, Year

BEGIN, END = "<!-- year: begin -->", "<!-- year: end -->"


def year_words(year: Year) -> str:
    """A table of both runs."""
    return "\n".join(_lines(year)) + "\n"


def _lines(year: Year) -> Iterator[str]:
    settings = year.settings
    yield (
        f"{settings.periods} periods of four weeks, {2 * settings.size} people at the start of whom "
        f"{len(year.without.staying)} stayed, effort {settings.effort:g} a solve, seed {settings.seed}."
    )
    yield ""
    yield "| unsocial points since the first period | with the ledger | without |"
    yield "| --- | --- | --- |"
    for title, figure in ROWS.items():
        yield f"| {title} | {figure(year.with_ledger)} | {figure(year.without)} |"


ROWS: dict[str, Callable[[Arm], str]] = {
    "spread around fair shares (root mean square) after the last period": lambda arm: f"{arm.spread[-1]:.1f}",
    "most above the fair shares, anybody, after the last period": lambda arm: f"{arm.worst[-1]:.1f}",
    "most above, of those who stayed": lambda arm: f"{_extremes(arm)[0]:+.1f}",
    "most below, of those who stayed": lambda arm: f"{_extremes(arm)[1]:+.1f}",
    "Gini against fair shares, of those who stayed": lambda arm: f"{arm.gini():.3f}",
    "mean value of a roster, its own shares included": lambda arm: f"{sum(arm.values) / len(arm.values):,.0f}",
}


def _extremes(arm: Arm) -> tuple[float, float]:
    standings = arm.standings()
    return standings[0], standings[-1]


def placed(page: str, words: str) -> str:
    """The page with the words between its marks. Raises ValueError where it lacks them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks the marks {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{words}\n{END}{after}"
