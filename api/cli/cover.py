"""`roster cover`: ways of covering one shift, in the ward's order of filling gaps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.exits import bad_input
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, On, RosterFile, WardFile, day
from api.cli.ready import ready

if TYPE_CHECKING:
    from rich.console import RenderableType

    from api.rostering import CoverOption, CoverOptions

Shift = Annotated[str, typer.Option("--shift", metavar="DATE CODE", help="The shift, such as 2026-11-14 N.")]
GroupId = Annotated[str, typer.Option("--group", help="The group that is to have one more; the shortest, if left out.")]


def cover(
    ward: WardFile,
    roster: RosterFile,
    shift: Shift,
    group: GroupId = "",
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """List ways of covering one shift in the ward's order of filling gaps, each with what it costs and whom it asks.

    Everybody who is named may lawfully do it. Pounds that rest on unconfirmed rates say so.

    Exit code 0; 2: a file or an option cannot be used.
    """
    words = shift.split()
    if len(words) != 2:
        raise typer.BadParameter("give a date and the code of a shift", param_hint="--shift")
    date, today = day(words[0], "--shift"), day(on, "--on")
    rulebook = rulebook_in(ward, as_json=as_json)
    ready()
    published = roster_in(roster, rulebook, as_json=as_json)

    from rich.console import Console

    from api.rostering import cover_options

    with bad_input("what is given", as_json=as_json):
        found = cover_options(rulebook, published, date, words[1], today, group)
    if as_json:
        typer.echo(json.dumps(_form(found), indent=2))
    else:
        titles = {rule.id: rule.title.lower() for rule in rulebook.rules}
        Console(highlight=False).print(_view(found, titles))


def _view(found: CoverOptions, titles: dict[str, str]) -> RenderableType:
    from rich.console import Group
    from rich.text import Text

    from roster.reports.terminal.headline import heading
    from roster.reports.words import spoken
    from roster.rules.words import on

    title = f"{found.group.title}, {found.shift.title.lower()} on {on(found.date)}"
    short = f"Short as it stands: {spoken(found.short)}." if found.short else "Nobody is short as it stands."
    lines: list[RenderableType] = [heading(title), Text(short)]
    step = ""
    for number, option in enumerate(found.options, start=1):
        if option.step.id != step:
            step = option.step.id
            unsure = "" if option.step.confidence == "SEEN" else f" (order {option.step.confidence}: unconfirmed)"
            lines += [Text(), Text(f"{option.step.words}{unsure}", "bold")]
        lines += [
            Text(f"{number:3d}. {line}" if place == 0 else f"     {line}") for place, line in _lines(option, titles)
        ]
    lines += [
        Text(),
        Text(f"{found.unable} more of the group are away, at work, or may not by law or agreement."),
        Text(),
    ]
    return Group(*lines)


def _lines(option: CoverOption, titles: dict[str, str]) -> list[tuple[int, str]]:
    """An option in lines: what is done, then what it brings."""
    from roster.reports.words import clocked, spoken
    from roster.rules.words import counted

    head = f"{option.person}: {option.words}" if option.person else option.words
    left = f"leaves {spoken(option.short)} short" if option.short else "leaves nothing short"
    facts = [left, f"price {option.price.words}"]
    if option.value is not None:
        facts.append(f"value {option.value:+,} points{_dearest(option, titles)}")
    if option.burden is not None and option.rest is not None:
        facts.append(option.burden.words.partition(": ")[2].partition(", pay")[0])
        before, after = (
            clocked(rest) if rest is not None else "long" for rest in (option.rest.before, option.rest.after)
        )
        facts.append(f"rest {before} before and {after} after, {counted(option.rest.in_a_row, 'day')} in a row")
    if option.late:
        facts.append(f"less notice than the {option.step.notice_hours} h that the step takes")
    return [(0, head), (1, "; ".join(facts))]


def _dearest(option: CoverOption, titles: dict[str, str]) -> str:
    """The rules that pay most for it."""
    worse = sorted(
        (rule for rule, points in option.points.items() if points > 0), key=lambda rule: -option.points[rule]
    )
    return f" ({', '.join(f'{titles[rule]} +{option.points[rule]:,}' for rule in worse[:3])})" if worse else ""


def _form(found: CoverOptions) -> dict[str, Any]:
    from api.cli.change_table import change_form

    return {
        "date": found.date.isoformat(),
        "shift": found.shift.code,
        "group": found.group.id,
        "short_minutes": found.short,
        "options": [
            {
                "step": option.step.id,
                "authorised_by": option.step.authorised_by,
                "consent": option.step.consent,
                "step_confidence": option.step.confidence,
                "person": option.person,
                "words": option.words,
                "short_minutes": option.short,
                "value": option.value,
                "points_by_rule": option.points,
                "pence": option.price.pence,
                "confirmed": option.price.confirmed,
                "too_late": option.late,
                "changes": [change_form(change) for change in option.changes],
                "burden": option.burden
                and {
                    "minutes": option.burden.minutes,
                    "excess_minutes": option.burden.excess,
                    "overtime_minutes": option.burden.overtime,
                    "nights": option.burden.nights,
                    "weekends": option.burden.weekends,
                    "unsocial_points": option.burden.unsocial,
                },
                "rest": option.rest
                and {
                    "minutes_before": option.rest.before,
                    "minutes_after": option.rest.after,
                    "days_in_a_row": option.rest.in_a_row,
                },
            }
            for option in found.options
        ],
        "unable": found.unable,
    }
