"""What a period left behind: its ward, and its roster as made, as published and as worked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from roster.figures.patients import PatientCounts
from roster.reports import Cover, cover_of
from roster.rules.reading import Reading, Stint
from roster.rules.rulebook import Rulebook
from roster.ward import Change, Person, Roster, Ward

WORKED, MADE = "the worked roster (--worked)", "the roster as the program made it (--made)"


@dataclass(frozen=True)
class Evidence:
    """What key figures are measured from. Each roster is of the ward and has a line for everybody.

    roster    the roster that stands, with the changes made since it was published
    worked    who worked what in the end; None where it is not known
    made      the roster as the program made it, before anybody touched it; None where it is not known
    patients  patients at 23:59; None where nobody counted
    """

    rulebook: Rulebook
    roster: Roster
    worked: Roster | None = None
    made: Roster | None = None
    patients: PatientCounts | None = None

    @property
    def ward(self) -> Ward:
        """The ward and its period."""
        return self.rulebook.ward

    @property
    def own(self) -> tuple[Person, ...]:
        """The ward's own staff under contract, without those hired and those unpaid."""
        return tuple(person for person in self.ward.people if person.employment == "substantive")

    @cached_property
    def published(self) -> Reading:
        """The roster as it was published: the changes made since are taken back."""
        return Reading(self.rulebook.frame, before_changes(self.roster))

    @cached_property
    def done(self) -> Reading | None:
        """The worked roster."""
        return Reading(self.rulebook.frame, self.worked) if self.worked else None

    @cached_property
    def latest(self) -> Reading:
        """The best that is known of what is worked: the worked roster, else the roster that stands."""
        return self.done or Reading(self.rulebook.frame, self.roster)

    @property
    def basis(self) -> str:
        """What `latest` is, for a note."""
        return "as worked" if self.worked else "as rostered; nothing is known of what was worked"

    @cached_property
    def published_cover(self) -> Cover:
        """Cover that the published roster gives."""
        return cover_of(self.rulebook, self.published.roster)

    @cached_property
    def latest_cover(self) -> Cover:
        """Cover of `latest`."""
        return cover_of(self.rulebook, self.latest.roster)


def before_changes(roster: Roster) -> Roster:
    """The roster without the changes on record: each cell holds what its first change found."""
    first: dict[tuple[str, int], Change] = {}
    for change in roster.changes:
        first.setdefault((change.person, (change.date - roster.start).days), change)
    cells = {
        person: tuple(first[person, day].before if (person, day) in first else cell for day, cell in enumerate(cells))
        for person, cells in roster.cells.items()
    }
    return roster.model_copy(update={"cells": cells, "changes": ()})


def with_hired(roster: Roster, ward: Ward) -> Roster:
    """The roster with an empty line for everybody hired whom it does not name: they were booked after it was made."""
    missing = {p.id: ("",) * roster.days for p in ward.people if p.temporary and p.id not in roster.cells}
    return roster.model_copy(update={"cells": roster.cells | missing}) if missing else roster


def duties_in(reading: Reading) -> Iterator[Stint]:
    """Every duty of the period of everybody."""
    for person in reading.people:
        yield from reading.rostered(person.id)


def staff_group(reading: Reading, stint: Stint) -> str:
    """The staff group towards which a duty on the floor counts: the first that its person is in; "" for none."""
    if not stint.shift.clinical:
        return ""
    person = reading.ward.person(stint.person)
    groups = (group for group in reading.ward.groups if group.kind == "staff")
    return next((group.id for group in groups if reading.frame.belongs(person, group, stint.date)), "")
