"""`roster explain`: why a gap is a gap, why a wish was refused, what a rule costs, and what no roster can beat."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import bad_input
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, RosterFile, Seed, WardFile, Workers
from api.cli.ready import ready

if TYPE_CHECKING:
    from api.rostering.explaining import (
        Case,
        GapExplanation,
        ProofExplanation,
        RuleExplanation,
        WishExplanation,
    )

    Explanation = GapExplanation | WishExplanation | RuleExplanation | ProofExplanation

Gap = Annotated[str | None, typer.Option("--gap", help="A moment in a gap, such as 2026-11-14T21:00, or all.")]
Wish = Annotated[str | None, typer.Option("--wish", help="Number of a refused wish, or all.")]
RuleId = Annotated[str | None, typer.Option("--rule", help="Id of a rule, as in `roster rules`.")]
Pattern = Annotated[int | None, typer.Option("--pattern", min=1, help="Number of a pattern in the ward file.")]
Proof = Annotated[bool, typer.Option("--proof", help="What no roster can beat, level by level.")]
Seconds = Annotated[float, typer.Option("--seconds", min=1, help="How long a rule, a pattern or all proofs may take.")]
Effort = Annotated[float, typer.Option("--effort", min=0.1, help="Effort of one solve for a gap or a wish.")]
Manager = Annotated[bool, typer.Option("--manager", help="Name personal rules; for the ward manager alone.")]


def explain(
    ward: WardFile,
    roster: RosterFile,
    gap: Gap = None,
    wish: Wish = None,
    rule: RuleId = None,
    pattern: Pattern = None,
    proof: Proof = False,
    seconds: Seconds = 120,
    effort: Effort = 3,
    workers: Workers = 2,
    seed: Seed = 1,
    manager: Manager = False,
    as_json: AsJson = False,
) -> None:
    """Explain a roster: each answer is found by solving again, and is called exact only where that is proved.

    Give any of --gap, --wish, --rule, --pattern and --proof. Gaps and wishes are answered on the days around them, of
    the people who could take over, and repeat exactly; rules, patterns and proofs search for --seconds each.

    Exit code 0; 2: a file cannot be used, or there is no such gap, wish, rule or pattern.
    """
    if not (gap or wish or rule or pattern or proof):
        raise typer.BadParameter("say what to explain: --gap, --wish, --rule, --pattern or --proof")
    moment = _moment(gap)
    rulebook = rulebook_in(ward, as_json=as_json)
    ready()
    made = roster_in(roster, rulebook, as_json=as_json)

    from api.rostering.explaining import Case, explain_pattern, explain_proof, explain_rule
    from solvers import Params, Stop

    case = Case(rulebook, made, effort, seed, manager)
    stop, params = Stop(seconds=seconds), Params(workers=workers)
    with bad_input("the question", as_json=as_json):
        answers: list[Explanation] = []
        answers += _gaps(case, moment) if gap else ()
        answers += _wishes(case, wish) if wish else ()
        answers += [explain_rule(case, rule, stop, params)] if rule else []
        answers += [explain_pattern(case, pattern, stop, params)] if pattern else []
        answers += [explain_proof(case, stop, params)] if proof else []
    if as_json:
        typer.echo(json.dumps([answer.model_dump(mode="json") for answer in answers], indent=2))
    else:
        for answer in answers:
            typer.echo("\n".join(_lines(answer)))


def _moment(gap: str | None) -> dt.datetime | None:
    """The moment of a gap; None for all."""
    if gap in (None, "all"):
        return None
    try:
        return dt.datetime.fromisoformat(gap or "").replace(tzinfo=None)
    except ValueError:
        raise typer.BadParameter("write the moment as YYYY-MM-DDTHH:MM, or all", param_hint="--gap") from None


def _gaps(case: Case, moment: dt.datetime | None) -> Iterator[GapExplanation]:
    from api.rostering.explaining import explain_gap, gaps_of

    return (explain_gap(case, gap) for gap in gaps_of(case, moment))


def _wishes(case: Case, wish: str) -> Iterator[WishExplanation]:
    from api.rostering.explaining import explain_wish, refused

    return (explain_wish(case, each) for each in (refused(case) if wish == "all" else (wish,)))


def _lines(answer: Explanation) -> Iterator[str]:
    """An answer for people."""
    from api.rostering.explaining import GapExplanation, ProofExplanation

    if isinstance(answer, ProofExplanation):
        yield from (f"{line.level.capitalize()}: {line.words}" for line in answer.levels)
        return
    first, *rest = answer.words
    yield first
    yield from (f"  {line}" for line in rest)
    if isinstance(answer, GapExplanation):
        yield from _of_gap(answer)
    yield ""


def _of_gap(answer: GapExplanation) -> Iterator[str]:
    if answer.stops:
        yield "  What stops each who might fill it:"
    yield from (f"    {line.person}: {line.what}{f' ({line.detail})' if line.detail else ''}" for line in answer.stops)
    for repair in answer.repairs:
        notice = f"{repair.notice_hours} h notice" if repair.notice_hours else "at once"
        consent = ", by consent" if repair.consent else ""
        yield f"  {repair.title} ({notice}{consent}; authorised by: {repair.authorised_by})"
        yield from (f"    {line}" for line in repair.words)
