"""The commands, gathered."""

from __future__ import annotations

import typer

from api.cli import check, demo, export, rules, solve, staffing, template

app = typer.Typer(
    name="roster",
    help="Legal, fair and explained rosters for mental health and learning disability wards.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command("solve")(solve.solve)
app.command("check")(check.check)
app.command("demo")(demo.demo)
app.command("export")(export.export)
app.command("template")(template.template)
app.command("rules")(rules.rules)
app.add_typer(staffing.app)
