"""Ways of covering one shift, in the machine form and in lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from api.forms.changes import change_form
from api.rostering import CoverOption, CoverOptions
from roster.reports.words import clocked, spoken
from roster.rules import Rulebook
from roster.rules.words import counted, on


def cover_form(found: CoverOptions) -> dict[str, Any]:
    """Every option with whom it asks, what it costs and what it leaves short."""
    return {
        "date": found.date.isoformat(),
        "shift": found.shift.code,
        "group": found.group.id,
        "short_minutes": found.short,
        "options": [_option(option) for option in found.options],
        "unable": found.unable,
    }


def cover_heading(found: CoverOptions) -> str:
    """Which shift of which group."""
    return f"{found.group.title}, {found.shift.title.lower()} on {on(found.date)}"


def cover_lines(found: CoverOptions, rulebook: Rulebook) -> Iterator[tuple[str, bool]]:
    """The lines after the heading, each with whether it is the title of a step."""
    titles = {rule.id: rule.title.lower() for rule in rulebook.rules}
    yield f"Short as it stands: {spoken(found.short)}." if found.short else "Nobody is short as it stands.", False
    numbered = enumerate(found.options, start=1)
    for _, options in groupby(numbered, key=lambda each: each[1].step.id):
        for place, (number, option) in enumerate(options):
            if place == 0:
                unsure = "" if option.step.confidence == "SEEN" else f" (order {option.step.confidence}: unconfirmed)"
                yield "", False
                yield f"{option.step.words}{unsure}", True
            yield f"{number:3d}. {f'{option.person}: ' if option.person else ''}{option.words}", False
            yield f"     {'; '.join(_facts(option, titles))}", False
    yield "", False
    yield f"{found.unable} more of the group are away, at work, or may not by law or agreement.", False


def _facts(option: CoverOption, titles: dict[str, str]) -> Iterator[str]:
    """What an option brings."""
    yield f"leaves {spoken(option.short)} short" if option.short else "leaves nothing short"
    yield f"price {option.price.words}"
    if option.value is not None:
        yield f"value {option.value:+,} points{_dearest(option, titles)}"
    if option.burden is not None and option.rest is not None:
        yield option.burden.words.partition(": ")[2].partition(", pay")[0]
        before, after = (
            clocked(rest) if rest is not None else "long" for rest in (option.rest.before, option.rest.after)
        )
        yield f"rest {before} before and {after} after, {counted(option.rest.in_a_row, 'day')} in a row"
    if option.late:
        yield f"less notice than the {option.step.notice_hours} h that the step takes"


def _dearest(option: CoverOption, titles: dict[str, str]) -> str:
    """The rules that pay most for it."""
    worse = sorted(
        (rule for rule, points in option.points.items() if points > 0), key=lambda rule: -option.points[rule]
    )
    return f" ({', '.join(f'{titles[rule]} +{option.points[rule]:,}' for rule in worse[:3])})" if worse else ""


def _option(option: CoverOption) -> dict[str, Any]:
    return {
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
