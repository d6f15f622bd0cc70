"""`roster explain`: why a gap is a gap, why a wish was refused, what a rule costs, and what no roster can beat."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Literal

import typer

from api.cli.exits import bad_input
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, RosterFile, Seed, WardFile, Workers
from api.cli.ready import ready

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

    from api.rostering.explaining import Case, Questions, asks
    from solvers import Params, Stop

    case = Case(rulebook, made, effort, seed, manager)
    stop, params = Stop(seconds=seconds), Params(workers=workers)
    questions = Questions(moment, wish or None, rule or None, pattern, proof)
    with bad_input("the question", as_json=as_json):
        answers = [ask() for ask in asks(case, questions, stop, params)]
    if as_json:
        typer.echo(json.dumps([answer.model_dump(mode="json") for answer in answers], indent=2))
    else:
        from api.forms.explanations import explanation_lines

        for answer in answers:
            typer.echo("\n".join(explanation_lines(answer)))


def _moment(gap: str | None) -> dt.datetime | Literal["all"] | None:
    """The moment of a gap, or all."""
    if not gap:
        return None
    if gap == "all":
        return "all"
    try:
        return dt.datetime.fromisoformat(gap).replace(tzinfo=None)
    except ValueError:
        raise typer.BadParameter("write the moment as YYYY-MM-DDTHH:MM, or all", param_hint="--gap") from None
