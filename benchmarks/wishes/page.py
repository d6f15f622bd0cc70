"""The figures of the study as Markdown, and their place in a page."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.wishes.schemes import SCHEMES
from benchmarks.wishes.strategies import STRATEGIES
from benchmarks.wishes.study import Mean, Outcome

BEGIN, END = "<!-- figures: written by python -m benchmarks.wishes -->", "<!-- end of figures -->"


class PageError(ValueError):
    """A page has no place for the figures."""


def place_for_figures(page: str) -> tuple[str, str]:
    """What stands before and after the figures. Raises PageError where there is no place for them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise PageError(f"the page has no lines {BEGIN} and {END}, between which the figures stand")
    return before, after


def with_figures(page: str, outcome: Outcome) -> str:
    """The page with its figures written anew. Raises PageError where it has no place for them."""
    before, after = place_for_figures(page)
    return f"{before}{BEGIN}\n\n" + "\n".join(_figures(outcome)) + f"\n\n{END}{after}"


def _figures(outcome: Outcome) -> Iterator[str]:
    seeds = ", ".join(map(str, outcome.seeds))
    yield f"{outcome.periods} periods of four weeks, seeds {seeds}, effort {outcome.effort:g} a roster."
    yield ""
    yield "Everybody honest; shares of needs met, by how much they matter:"
    yield ""
    yield "| scheme | all needs | great needs | worst-off person |"
    yield "| --- | --- | --- | --- |"
    for line in outcome.baselines:
        yield f"| {line.scheme} | {_share(line.met.mean)} | {_share(line.great)} | {_share(line.worst)} |"
    for title, people in (("the three who game", "gamers"), ("the seven others", "others")):
        yield ""
        yield f"Change for {title}, in percentage points (± standard error), beside the same needs told honestly:"
        yield ""
        yield f"| strategy | {' | '.join(SCHEMES)} |"
        yield "| --- " * (len(SCHEMES) + 1) + "|"
        for strategy in STRATEGIES:
            cells = [_points(getattr(line, people)) for line in outcome.effects if line.strategy == strategy]
            yield f"| {strategy} | {' | '.join(cells)} |"


def _share(share: float) -> str:
    return f"{share * 100:.0f} %"


def _points(change: Mean) -> str:
    return f"{change.mean * 100:+.1f} ± {change.error * 100:.1f}"
