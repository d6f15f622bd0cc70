"""Two rosters side by side, or one ward under two settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from roster.reports.cost_words import cost_rows
from roster.reports.figure_words import figures_of
from roster.reports.summary import Summary
from roster.reports.words import clocked
from roster.ward import Roster

COST = "Cost"
"""The sum of all pounds."""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One figure of both; `better` says of which the figure alone is better: "a", "b", or "" for neither."""

    part: str
    title: str
    a: str
    b: str
    better: str


@dataclass(frozen=True, slots=True)
class DifferentCell:
    """A cell that differs."""

    person: str
    date: dt.date
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of both in parts, and the cells that differ on dates and for people that both have."""

    rows: tuple[ComparedRow, ...]
    cells: tuple[DifferentCell, ...]

    @property
    def sentence(self) -> str:
        """What speaks for which, in one sentence."""
        for_a, for_b = ([row.title for row in self.rows if row.better == side and _told(row)] for side in "ab")
        people = len({cell.person for cell in self.cells})
        cells = f"{len(self.cells)} cells of {people} people differ"
        return f"{cells}. A is better in {_listed(for_a)}; B in {_listed(for_b)}."


def _told(row: ComparedRow) -> bool:
    """Whether the sentence speaks of a figure: the sums do, what they are made of does not."""
    return row.part in ("Value", "Key figures", "Uncovered hours") or row.title == COST


def _listed(titles: list[str]) -> str:
    lower = [title[:1].lower() + title[1:] if title[1:2].islower() else title for title in titles]
    return ", ".join(lower) if lower else "nothing"


def compared(a: Summary, b: Summary, roster_a: Roster, roster_b: Roster) -> Comparison:
    """Both rosters' summaries side by side."""
    return Comparison(tuple(_rows(a, b)), tuple(_different(roster_a, roster_b)))


def _rows(a: Summary, b: Summary) -> Iterator[ComparedRow]:
    breaches = [sum(line.breach for line in side.findings) for side in (a, b)]
    yield _less("Value", "Breaches", *breaches)
    yield _less("Value", "All priced rules, points", a.value.cost, b.value.cost)
    yield from _key_figures(a, b)
    yield from _cover(a, b)
    yield from _by_rule(a, b)
    yield from _fairness(a, b)
    yield from _costs(a, b)


def _less(part: str, title: str, a: int, b: int) -> ComparedRow:
    """A figure of which less is better."""
    return ComparedRow(part, title, f"{a:,}", f"{b:,}", _smaller(a, b))


def _smaller(a: float, b: float) -> str:
    return "" if a == b else "a" if a < b else "b"


def _key_figures(a: Summary, b: Summary) -> Iterator[ComparedRow]:
    one, other = a.key_figures, b.key_figures
    better = {
        "Cover": _smaller(-float(one.fill_rate or 0), -float(other.fill_rate or 0)),
        "Wishes granted": _smaller(-float(one.wishes_granted or 0), -float(other.wishes_granted or 0)),
        "Unsocial spread": _smaller(round(one.unsocial_spread, 1), round(other.unsocial_spread, 1)),
    }
    for (title, left), (_, right) in zip(figures_of(one), figures_of(other), strict=True):
        yield ComparedRow("Key figures", title, left, right, better.get(title, ""))


def _cover(a: Summary, b: Summary) -> Iterator[ComparedRow]:
    others = {group.label: group.short_minutes for group in b.cover.groups}
    mine = {group.label: group.short_minutes for group in a.cover.groups}
    for label in dict.fromkeys((*mine, *others)):
        short = mine.get(label, 0), others.get(label, 0)
        yield ComparedRow("Uncovered hours", label, clocked(short[0]), clocked(short[1]), _smaller(*short))


def _by_rule(a: Summary, b: Summary) -> Iterator[ComparedRow]:
    """Points by rule, of the rules that cost anything in either."""
    for one, other in zip(a.value.rules, b.value.rules, strict=True):
        if one.cost or other.cost:
            yield _less("Points by rule", one.title, one.cost, other.cost)


def _fairness(a: Summary, b: Summary) -> Iterator[ComparedRow]:
    for title, name in (("Nights", "nights"), ("Weekend duties", "weekends"), ("Unsocial points", "points")):
        most = [_furthest(side, name) for side in (a, b)]
        words = [f"{amount:.1f}" for amount in most]
        title = f"{title}, most above a fair share"
        yield ComparedRow("Fairness", title, words[0], words[1], _smaller(round(most[0], 1), round(most[1], 1)))


def _furthest(side: Summary, name: str) -> float:
    shares = [getattr(line.unsocial, name).above for line in side.people]
    return max((above for above in shares if above is not None), default=0.0)


def _costs(a: Summary, b: Summary) -> Iterator[ComparedRow]:
    mine = {title: pounds for title, _, pounds in cost_rows(a.costs)}
    others = {title: pounds for title, _, pounds in cost_rows(b.costs)}
    better = _smaller(a.costs.total.pence, b.costs.total.pence)
    for title in dict.fromkeys(
        (*(key for key in mine if key != "All"), *(key for key in others if key != "All"), "All")
    ):
        sides = mine.get(title, "–"), others.get(title, "–")
        of_all = title == "All"
        yield ComparedRow("Pounds", COST if of_all else title, *sides, better if of_all else "")


def _different(a: Roster, b: Roster) -> Iterator[DifferentCell]:
    dates = sorted({date for date, _ in _dated(a)} & {date for date, _ in _dated(b)})
    for date in dates:
        for person in a.cells:
            if person in b.cells:
                one, other = "+".join(a.duties(person, date)), "+".join(b.duties(person, date))
                if one != other:
                    yield DifferentCell(person, date, one, other)


def _dated(roster: Roster) -> Iterator[tuple[dt.date, int]]:
    return ((roster.start + dt.timedelta(days=day), day) for day in range(roster.days))
