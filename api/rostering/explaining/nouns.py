"""What an explanation says: frozen records, whose JSON form is the machine form of `roster explain`.

Minutes, points, pence and fair shares are differences from the roster that was asked about: above 0 is more.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from roster.ward import Noun


class Price(Noun):
    """Points by which the best roster that meets a demand costs more than the best without it.

    Both are the best among rosters that change nothing but the duties of `people` people from `start` to `end`.
    """

    least: int | None
    """No less is proved to be possible; null where nothing is proved."""
    most: int | None
    """A roster at this price was found; null where none was."""
    exact: bool
    """Whether least and most meet."""
    people: int
    """How many people's duties might change."""
    start: dt.date
    """First date on which they might."""
    end: dt.date
    """Last date on which they might."""
    all_least: int | None
    """The least price over all rosters of the ward, as far as the roster's own proof tells."""
    all_most: int | None
    """The most that the price can be over all rosters."""


class RuleShare(Noun):
    """What one rule adds to the price."""

    rule: str
    """Id of the rule; empty for personal rules together, which are not named to the ward."""
    title: str
    """Its title."""
    person: str
    """Who bears it; empty where it is the ward's, or is personal."""
    points: int
    """Points more (+) or less (-)."""


class CellChange(Noun):
    """One duty that changes."""

    person: str
    """Whose."""
    date: dt.date
    """When it starts."""
    before: str
    """The duty in the roster, empty for a day off."""
    after: str
    """The duty instead of it."""


class HoursChange(Noun):
    """Minutes that somebody works more or less."""

    person: str
    """Who."""
    minutes: int
    """More (+) or less (-)."""


class BurdenChange(Noun):
    """How far somebody ends above (+) or below (-) their fair share of a burden."""

    person: str
    """Who."""
    burden: Literal["nights", "weekends", "unsocial"]
    """Nights, weekend duties or unsocial points."""
    before: float
    """In the roster."""
    after: float
    """Instead of it."""


class Money(Noun):
    """Pounds, as whole pence."""

    pence: int
    """More (+) or less (-)."""
    confirmed: bool
    """Whether every rate that it rests on is confirmed."""


class Outcome(Noun):
    """Another roster beside the one that was asked about, read again by every rule."""

    points: int
    """Value of the other roster less that of the given one."""
    shares: tuple[RuleShare, ...]
    """The same, by rule and by who bears it; they add up to it."""
    changes: tuple[CellChange, ...]
    """Every duty that differs."""
    fewest: bool
    """Whether it is proved that no roster at this price, on these days, changes fewer duties."""
    uncovered_minutes: int
    """Person-minutes of staff cover that are missing, more or less."""
    skill_minutes: int
    """Person-minutes of needed skills that are missing, more or less."""
    pay: Money
    """Pay of everybody rostered or booked; what filling the gaps left open would cost is not in it."""
    hours: tuple[HoursChange, ...]
    """Who works more or less."""
    burdens: tuple[BurdenChange, ...]
    """Whose distance from a fair share changes."""
    legal: bool
    """Whether the plain reading of every rule but the one left out finds no breach that the given roster lacks."""
    left_out: str = ""
    """Id of the rule that was left out on purpose; empty for none."""


Status = Literal["found", "impossible", "not found", "not asked"]


class Repair(Noun):
    """One way to fill a gap, as a step of the ward's order, confirmed by solving again."""

    step: str
    """Id of the step in the ward's order."""
    title: str
    """Its title."""
    status: Status
    """Impossible says that it was proved; not found, that the time was not enough."""
    authorised_by: str
    """Who authorises it."""
    notice_hours: int
    """Hours of notice."""
    consent: bool
    """Whether it takes consent."""
    patterns: tuple[str, ...] = ()
    """Agreed patterns from which somebody would depart this once, by consent; for the ward manager alone."""
    prices: tuple[Price, ...] = ()
    """What it costs in points, with more and more days free to change; all but the last are exact."""
    outcome: Outcome | None = None
    """The roster with the repair."""
    words: tuple[str, ...] = ()
    """The same in sentences."""


class Stop(Noun):
    """What stops one person from filling a gap."""

    person: str
    """Who."""
    what: str
    """The first thing that stops them; why somebody is away or has a pattern is never said."""
    detail: str = ""
    """The duty or the words of the rule, where they may be told."""


class GapExplanation(Noun):
    """A gap: what stops each who might fill it, and every way of the ward's order to fill it."""

    group: str
    """Id of the group that is short."""
    title: str
    """Its title."""
    date: dt.date
    """The date to which the need belongs."""
    clock: str
    """From when to when."""
    needed: int
    """People needed."""
    present: int
    """People there."""
    points: int
    """Points that the roster pays for it."""
    stops: tuple[Stop, ...]
    """Everybody of the group who is not there."""
    repairs: tuple[Repair, ...]
    """In the ward's order."""
    words: tuple[str, ...]
    """What it comes to, in sentences."""


class WishExplanation(Noun):
    """A wish and what granting it would cost."""

    wish: str
    """Its id."""
    person: str
    """Whose it is."""
    date: dt.date
    """For which date."""
    asked: str
    """What was asked."""
    granted: bool
    """Whether the roster grants it."""
    status: Status
    """Whether a roster that grants it was found."""
    prices: tuple[Price, ...] = ()
    """What granting it costs the ward, the points of the wish itself taken off, with more and more days free."""
    outcome: Outcome | None = None
    """The roster that grants it at the least price found."""
    words: tuple[str, ...] = ()
    """The same in sentences."""


class RuleExplanation(Noun):
    """What the ward pays for a rule or for an agreed pattern."""

    rule: str
    """Id of the rule."""
    pattern: int | None
    """Number of the pattern in the ward file."""
    title: str
    """What it asks for."""
    level: str
    """On which level it stands."""
    may_go: bool
    """Whether anybody may lift it; law stays."""
    override: tuple[str, ...]
    """Who may override it."""
    points: int
    """Points that the roster pays under the rule itself."""
    saved_least: int | None
    """Without it the best roster is at least so many points better."""
    saved_most: int | None
    """And at most so many."""
    saved_found: int | None
    """By so much better a roster was found, both searched for equally long."""
    outcome: Outcome | None = None
    """The roster without it; none for law."""
    words: tuple[str, ...] = ()
    """The same in sentences."""


class LevelProof(Noun):
    """What no roster can beat on one level."""

    level: Literal["law", "cover", "patterns", "fairness", "wishes", "all"]
    """The level."""
    here: int
    """What the roster has there: breaches, minutes or points."""
    bound: int | None
    """No legal roster has less, within what the sentence says."""
    unit: str
    """Breaches, minutes or points."""
    words: str
    """The sentence."""


class ProofExplanation(Noun):
    """What no roster can beat, level by level."""

    levels: tuple[LevelProof, ...]
    """From law to wishes, then everything together."""


class WayOut(Noun):
    """One demand of a conflict given up."""

    demand: str
    """Which."""
    level: str
    """On which level it stands."""
    may_go: bool
    """Whether it is the ward's to change; law is not."""
    status: Status
    """Whether a roster was then found."""
    uncovered_minutes: int | None = None
    """Person-minutes of staff cover that the best roster found then leaves open."""
    points: int | None = None
    """Its value."""
    words: str = ""
    """The same in a sentence."""
