"""The few figures by which a roster is known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from roster.reports.cover import Cover
from roster.reports.hours import PersonHours
from roster.reports.unsocial import PersonUnsocial
from roster.reports.wishes import Wishes
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import NIGHT, Roster


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Key figures of a roster.

    fill_rate        share of the needed person-minutes of the staff groups that is covered; None without demand
    gaps             uncovered person-minutes by group title, groups without a gap left out
    net_minutes      net minutes of everybody at the end, together
    wishes_granted   share of the wishes that is granted; None where nobody wished
    unsocial_spread  points between the person most above and the one most below the fair share, what was carried
                     in included
    night_share      share of the minutes worked on the floor that is worked on nights; None where nobody works
    """

    fill_rate: Fraction | None
    gaps: tuple[tuple[str, int], ...]
    net_minutes: int
    wishes_granted: Fraction | None
    unsocial_spread: float
    night_share: Fraction | None


def key_figures_of(
    rulebook: Rulebook,
    roster: Roster,
    cover: Cover,
    hours: tuple[PersonHours, ...],
    unsocial: tuple[PersonUnsocial, ...],
    wishes: Wishes,
) -> KeyFigures:
    """The key figures, from the reports that they sum up."""
    needed = cover.needed_minutes
    above = [line.points.above for line in unsocial if line.points.above is not None]
    return KeyFigures(
        fill_rate=1 - Fraction(cover.uncovered_minutes, needed) if needed else None,
        gaps=tuple((group.title, group.short_minutes) for group in cover.groups if group.short_minutes),
        net_minutes=sum(line.net for line in hours),
        wishes_granted=wishes.share,
        unsocial_spread=max(above) - min(above) if above else 0.0,
        night_share=_night_share(Reading(rulebook.frame, roster)),
    )


def _night_share(reading: Reading) -> Fraction | None:
    floor = [stint for person in reading.people for stint in reading.rostered(person.id) if stint.shift.clinical]
    worked = sum(stint.minutes for stint in floor)
    return Fraction(sum(s.minutes for s in floor if NIGHT in s.shift.tags), worked) if worked else None
