"""A repair in sentences, for a ward manager."""

from __future__ import annotations

from collections.abc import Iterator

from api.rostering.repairing.repair import RosterRepair
from roster.reports import cover_of, hours_of
from roster.reports.words import clocked, spoken
from roster.rules.publication.short_notice import ShortNotice
from roster.rules.publication.stability import Stability
from roster.rules.words import counted
from roster.ward import Roster
from solvers import Status


def outcome(repair: RosterRepair) -> tuple[str, ...]:
    """What was done, what is proved, what is left open and by which rates it was weighed."""
    return tuple(_outcome(repair))


def _outcome(repair: RosterRepair) -> Iterator[str]:
    found, gone, asked = repair.repaired, len(repair.fell_away), len(repair.asked)
    yield f"{counted(gone, 'duty', 'duties')} fell away; {counted(asked, 'other cell')} changed."
    yield proof(repair)
    before, after = _short(repair, repair.before), _short(repair, repair.roster)
    undone = _unmended(repair)
    yield (
        f"Uncovered in the period: {_hours(before)} as published, {_hours(_short(repair, undone))} with nothing done, "
        f"{_hours(after)} now."
    )
    mended = _mended(repair, undone)
    if mended:
        yield f"With nothing done these would be broken, which comes before cover: {', '.join(mended)}."
    if found.breaches:
        yield "Some of what is broken lies in dates that no longer change, and stays."
    need = sum(change.consent for change in repair.changes)
    if need:
        people = len({change.person for change in repair.changes if change.consent})
        yield f"{counted(need, 'change')} of {counted(people, 'person', 'people')} wait for consent (ROS-07)."
    yield rates(repair)


def proof(repair: RosterRepair) -> str:
    """How many changes any repair of this quality makes at the least."""
    found = repair.repaired
    if found.proved:
        words = f"No repair of this quality changes fewer than {found.least}: proved."
    else:
        words = (
            f"No repair of this quality changes fewer than {found.least}; whether {found.changes} are needed is open."
        )
    if found.status is Status.OPTIMAL:
        return f"{words} None trades cover for changes better at the ward's rate."
    return f"{words} A longer search may find one that leaves less open."


def rates(repair: RosterRepair) -> str:
    """By what the repair was weighed."""
    settings = repair.rulebook.rule(Stability).values
    minutes = spoken(settings.cell_minutes)
    source = repair.rulebook.pack.rules[Stability.id].values["cell_minutes"].confidence
    own = [line for line in repair.rulebook.ward.rules if (line.rule, line.parameter) == (Stability.id, "cell_minutes")]
    marked = f"the ward's own: {own[-1].source}" if own else f"pack, {source}"
    return (
        f"Weighed in this order: law; then cover, where a changed cell has to save {minutes} of staff cover "
        f"({marked}); then notice and value."
    )


def _mended(repair: RosterRepair, undone: Roster) -> tuple[str, ...]:
    """Titles of the ward's hard rules that the roster would break with nothing done, and does not now."""
    now = {finding.rule for finding in repair.rulebook.check(repair.roster) if finding.hard}
    then = {finding.rule for finding in repair.rulebook.check(undone) if finding.hard}
    gone = then - now - {ShortNotice.id}
    return tuple(rule.title for rule in repair.rulebook.rules if rule.id in gone and rule.audience == "ward")


def _short(repair: RosterRepair, roster: Roster) -> int:
    """Uncovered person-minutes of staff on the ward as it is now."""
    groups = cover_of(repair.rulebook, roster).groups
    return sum(group.short_minutes for group in groups if group.kind == "staff")


def _unmended(repair: RosterRepair) -> Roster:
    """The published roster with what falls away taken out."""
    cells = {person: list(line) for person, line in repair.before.cells.items()}
    for change in repair.fell_away:
        cells[change.person][(change.date - repair.before.start).days] = ""
    return repair.before.model_copy(update={"cells": {person: tuple(line) for person, line in cells.items()}})


def _hours(minutes: int) -> str:
    return f"{clocked(minutes)} person-hours"


def added_hours(repair: RosterRepair) -> tuple[tuple[str, int, int], ...]:
    """Everybody whose minutes the repair raises: person, minutes more, and net minutes at the end."""
    before = {line.person: line.worked for line in hours_of(repair.rulebook, repair.before)}
    after = hours_of(repair.rulebook, repair.roster)
    more = ((line.person, line.worked - before[line.person], line.net) for line in after)
    return tuple(sorted((line for line in more if line[1] > 0), key=lambda line: -line[1]))
