"""`roster staffing demand`: from the decision to the demand that a roster is made for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, bad_input, fail, writing
from api.cli.options import AsJson, On, day
from api.cli.outputs import writable
from api.cli.staffing.inputs import assessment_in, stop_at
from api.cli.staffing.options import AssessmentPath

if TYPE_CHECKING:
    from staffing_tools.demand import DemandTemplate, Fit, JudgedTemplate

WardPath = Annotated[Path | None, typer.Option("--ward", help="The ward file whose standing demand it becomes.")]
Out = Annotated[
    Path | None, typer.Option("--out", help="Write that ward to this new file: JSON, TOML or Excel. Needs --ward.")
]
Template = Annotated[
    Path | None, typer.Option("--template", help="Write the template alone to this file: JSON or TOML.")
]
AsJudged = Annotated[
    bool, typer.Option("--as-judged", help="Round the judgement up to whole people, whatever was agreed.")
]


def demand(
    assessment: AssessmentPath,
    ward: WardPath = None,
    out: Out = None,
    template: Template = None,
    as_judged: AsJudged = False,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Make the judgement and the agreed establishment the ward's standing demand, with the arithmetic both ways.

    Exit code 0; 2: a file cannot be used or written; 5: no judgement is named, or errors in it stand in the way.
    """
    if (ward is None) != (out is None):
        fail(Exit.BAD_INPUT, "Give --ward and --out together, or neither.", [], as_json=as_json)
    for target, endings in ((out, (".json", ".toml", ".xlsx")), (template, (".json", ".toml"))):
        if target is not None:
            writable(target, assessment, *([ward] if ward else []), endings=endings, as_json=as_json)
    made, fits = _made(assessment, on, as_judged=as_judged, as_json=as_json)
    if ward is not None and out is not None:
        _write_ward(made.template, ward, out, as_json=as_json)
    if template is not None:
        from staffing_tools.files import write_record

        with writing(template, as_json=as_json):
            write_record(made.template, template)
    if as_json:
        from staffing_tools.reports.forms import demand_form

        typer.echo(demand_form(made, fits).text)
    else:
        _show(made, fits)
        for target in (out, template):
            if target is not None:
                typer.echo(f"Written to {target}")


def _made(path: Path, on: str | None, *, as_judged: bool, as_json: bool) -> tuple[JudgedTemplate, Fit | None]:
    """The template, and demand beside the agreed establishment where one is agreed."""
    from fractions import Fraction

    from staffing_tools.demand import fit, template_of
    from staffing_tools.findings import errors
    from staffing_tools.judgement import check_judgement, judgement_result

    read = assessment_in(path, day(on), as_json=as_json)
    case, decision = read.assessment.judgement_case, read.assessment.record.decision
    if case is None:
        fail(Exit.NOT_MADE, f"{path} names no judgement:", [("", "name its file")], as_json=as_json)
    found = read.part("judgement", check_judgement(case))
    stop_at(errors(found), "No demand is made from a judgement with errors", as_json=as_json)
    agreed = None if decision is None or decision.agreed_wte is None else Fraction(decision.agreed_wte)
    try:
        made = template_of(case.judgement, judgement_result(case), None if as_judged else agreed)
        return made, None if agreed is None else fit(made.template, agreed)
    except ValueError as error:
        fail(Exit.NOT_MADE, f"{path} agrees no establishment that staffs a ward:", [("", str(error))], as_json=as_json)


def _write_ward(template: DemandTemplate, ward: Path, out: Path, *, as_json: bool) -> None:
    from roster.files import read_ward, write_ward
    from staffing_tools.demand import with_demand

    with bad_input(str(ward), as_json=as_json):
        changed = with_demand(read_ward(ward), template)
    with writing(out, as_json=as_json):
        write_ward(changed, out)


def _show(made: JudgedTemplate, fits: Fit | None) -> None:
    from api.cli.staffing import tables
    from roster.ward import weekdays_text
    from staffing_tools.demand import wte_of
    from staffing_tools.exact import rounded

    template = made.template
    wte = {(each.shift, each.role, each.weekdays): each.wte for each in wte_of(template)}
    rows = [
        (
            line.shift,
            line.role,
            weekdays_text(line.weekdays),
            line.staff,
            rounded(template.hours((line,))),
            rounded(wte[line.shift, line.role, line.weekdays]),
        )
        for line in template.lines
    ]
    tables.heading(f"Standing demand of {template.ward}")
    columns = ("shift", "role", "weekdays", "people", "hours a week", "WTE")
    tables.table("Whole people on each shift, with what they need", columns, rows, numbers=columns[3:])
    tables.steps("From demand to establishment", template.establishment)
    if fits is not None:
        tables.steps("What the agreed establishment staffs", fits.agreed)
    for words in (made.words, *([fits.words] if fits else ["no establishment is agreed yet"])):
        tables.line(f"{words[0].upper()}{words[1:]}.")
