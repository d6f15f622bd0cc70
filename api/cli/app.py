"""The commands, gathered."""

from __future__ import annotations

import typer

from api.cli import (
    carry,
    check,
    choices,
    compare,
    cover,
    demo,
    exemptions,
    explain,
    export,
    fairness,
    figures,
    leave,
    repair,
    reviews,
    rules,
    solve,
    staffing,
    swap,
    taking,
    template,
    wishes,
)
from api.cli.events import WideOptions
from api.cli.service import audit, backup, db, serve, user

app = typer.Typer(
    name="roster",
    help="Legal, fair and explained rosters for mental health and learning disability wards.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command("solve")(solve.solve)
app.command("check")(check.check)
app.command("explain")(explain.explain)
app.command("repair", cls=WideOptions)(repair.repair)
app.command("cover", cls=WideOptions)(cover.cover)
app.command("swap")(swap.swap)
app.command("compare")(compare.compare)
app.command("choices")(choices.choices)
app.command("carry")(carry.carry)
app.command("fairness")(fairness.fairness)
app.command("exemptions")(exemptions.exemptions)
app.command("demo")(demo.demo)
app.command("export")(export.export)
app.command("import")(taking.take_in)
app.command("figures")(figures.figures)
app.command("template")(template.template)
app.command("rules")(rules.rules)
app.command("reviews")(reviews.reviews)
app.add_typer(leave.app)
app.add_typer(wishes.app)
app.add_typer(staffing.app)
app.command("serve")(serve.serve)
app.add_typer(db.app)
app.add_typer(user.app)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.add_typer(audit.app)
