"""`python -m benchmarks.explanations`: a roster's gaps and refused wishes explained, as tables with figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from api.rostering.examples import example
from api.rostering.explaining import (
    Case,
    GapExplanation,
    Price,
    WishExplanation,
    explain_gap,
    explain_wish,
    gaps_of,
    refused,
)
from roster.files import match_roster, read_roster, read_ward
from roster.files.atomic import write_whole
from roster.pay import Money
from roster.rules import Rulebook
from roster.rules.words import on

WARD = "ward-a-hard"
ROSTER = Path(__file__).parents[1] / "examples" / "ward-a-hard-roster.json"

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    out: Annotated[Path, typer.Option(dir_okay=False, help="Markdown file to write")],
    ward: Annotated[Path | None, typer.Option(help="ward file; default the hard case of Ward A")] = None,
    roster: Annotated[Path, typer.Option(help="roster file; default the one stored for it")] = ROSTER,
    wishes: Annotated[int, typer.Option(min=0, help="how many refused wishes")] = 10,
    effort: Annotated[float, typer.Option(min=0.1, help="deterministic time of one solve")] = 3.0,
) -> None:
    """Explain every gap and some refused wishes; the file grows with each, and says how far it is proved."""
    rulebook = Rulebook.of(read_ward(ward or example(WARD)))
    made = read_roster(roster)
    match_roster(made, rulebook.ward)
    case = Case(rulebook, made, effort)
    started = monotonic()
    granted: list[WishExplanation] = []
    explained: list[GapExplanation] = []
    for gap in gaps_of(case):
        explained.append(explain_gap(case, gap))
        _write(out, report(case, granted, explained, monotonic() - started))
    for wish in refused(case)[:wishes]:
        granted.append(explain_wish(case, wish))
        _write(out, report(case, granted, explained, monotonic() - started))


def _write(out: Path, lines: Iterator[str]) -> None:
    write_whole(out, ("\n".join(lines) + "\n").encode())


def report(
    case: Case, wishes: Sequence[WishExplanation], gaps: Sequence[GapExplanation], seconds: float
) -> Iterator[str]:
    """The tables as Markdown."""
    exact = sum(any(price.exact for price in wish.prices) for wish in wishes)
    yield f"Roster of {case.value:,} points; effort {case.effort:g} a solve, {seconds:.0f} s in all."
    yield ""
    yield f"Refused wishes: {len(wishes)}, of which {exact} have an exact price on some days."
    yield ""
    yield "| wish | price, points | exact on | duties that change | who bears most | rules read again |"
    yield "| --- | --- | --- | --- | --- | --- |"
    yield from (_wish(wish) for wish in wishes)
    yield ""
    yield f"Gaps: {len(gaps)}."
    yield ""
    yield "| gap | step | points beside the roster | duties that change | uncovered | pay | rules read again |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for gap in gaps:
        yield from _gap(gap)


def _wish(wish: WishExplanation) -> str:
    if wish.outcome is None:
        return f"| {wish.wish} | {wish.status} | | | | |"
    exact = [price for price in wish.prices if price.exact]
    price = (exact or list(wish.prices))[-1]
    bearers = [share for share in wish.outcome.shares if share.person and share.points > 0]
    worst = f"{bearers[0].person}: {bearers[0].title.lower()} {bearers[0].points:+,}" if bearers else "nobody by name"
    changes = f"{len(wish.outcome.changes)}{' (fewest)' if wish.outcome.fewest else ''}"
    cells = (wish.wish, _points(price), _days(price) if price.exact else "not reached", changes, worst)
    return f"| {' | '.join(cells)} | {_read(wish.outcome.legal)} |"


def _gap(gap: GapExplanation) -> Iterator[str]:
    where = f"{gap.group} {on(gap.date)} {gap.clock}"
    for repair in gap.repairs:
        if repair.outcome is None:
            yield f"| {where} | {repair.title} | {repair.status} | | | | |"
            continue
        outcome = repair.outcome
        pay = Money(outcome.pay.pence, outcome.pay.confirmed).words
        figures = (f"{outcome.points:+,}", str(len(outcome.changes)), f"{outcome.uncovered_minutes:+} min", pay)
        yield f"| {where} | {repair.title} | {' | '.join(figures)} | {_read(outcome.legal)} |"


def _points(price: Price) -> str:
    return f"{price.least:,}" if price.exact else f"{price.least} to {price.most}"


def _days(price: Price) -> str:
    return f"{on(price.start)} to {on(price.end)}, {price.people} people"


def _read(legal: bool) -> str:
    return "no new breach" if legal else "a breach"


if __name__ == "__main__":
    app(prog_name="python -m benchmarks.explanations")
