"""When a roster came out, and what was changed after that. The period is 2 to 15 November 2026."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.publication.change_record import ChangeRecord
from roster.rules.publication.closed_roster import ClosedRoster
from roster.rules.publication.lead_time import LeadTime
from roster.rules.publication.short_notice import ShortNotice
from roster.rules.publication.stability import Stability
from roster.rules.rule import Rule
from roster.ward import Change
from tests.roster.rules.agreement import findings
from tests.roster.rules.varied import lone_ward
from tests.wards import START, day, roster_of

END = dt.date(2026, 11, 15)


def found(kind: type[Rule[Any]], text: str = "", ward: dict[str, Any] | None = None, **update: Any) -> list[str]:
    a = lone_ward("E L N", **(ward or {}))
    roster = roster_of(a, H1=text).model_copy(update=update)
    return [finding.words for finding in findings(kind, a, roster) if finding.hard or kind is LeadTime]


def change(number: int, changed: dt.date, before: str = "", after: str = "E", consent: bool = False) -> Change:
    return Change(
        person="H1", date=day(number), before=before, after=after, changed=changed, role="ward manager", consent=consent
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (42, None),
        (41, "published 41 days before it starts, amber; 42 days are wanted"),
        (28, "published 28 days before it starts, amber; 42 days are wanted"),
        (27, "published 27 days before it starts, red; 42 days are wanted"),
        (1, "published 1 day before it starts, red; 42 days are wanted"),
        (-1, "published after it started, red; 42 days are wanted"),
    ],
)
def test_lead_time(days: int, said: str | None) -> None:
    assert found(LeadTime, published=START - dt.timedelta(days=days)) == ([said] if said else [])


def test_a_roster_that_does_not_say_when_it_came_out_is_not_judged() -> None:
    assert found(LeadTime) == []


@pytest.mark.parametrize(("days", "breaches"), [(28, 0), (29, 1), (-40, 0)])
def test_a_roster_closes_four_weeks_after_its_end(days: int, breaches: int) -> None:
    assert len(found(ClosedRoster, "E", changes=(change(0, END + dt.timedelta(days=days)),))) == breaches


@pytest.mark.parametrize(("notice", "breaches"), [(14, 0), (13, 1), (0, 1), (-2, 1)])
def test_short_notice_needs_consent(notice: int, breaches: int) -> None:
    changed = day(5) - dt.timedelta(days=notice)
    assert len(found(ShortNotice, changes=(change(5, changed),))) == breaches
    assert found(ShortNotice, changes=(change(5, changed, consent=True),)) == []
    override = {"rule": "short-notice", "person": "H1", "date": day(5), "role": "ward manager", "logged": START}
    assert found(ShortNotice, ward={"overrides": [override]}, changes=(change(5, changed),)) == []


def test_a_record_leads_to_what_the_roster_holds() -> None:
    first, second = change(0, day(-30), "", "E"), change(0, day(-20), "E", "L")
    assert found(ChangeRecord, "L", changes=(first, second)) == []
    (words,) = found(ChangeRecord, "E", changes=(first, second))
    assert words == "Mon 2 Nov holds E, but its record of changes ends with L"
    assert found(ChangeRecord, "L", changes=(first, change(0, day(-20), "N", "L"))) == [
        "a change of Mon 2 Nov begins with N, but its record of changes ends with E"
    ]


def test_a_change_to_a_day_off() -> None:
    assert found(ChangeRecord, "", changes=(change(0, day(-30), "E", ""),)) == []


def test_a_duty_that_falls_away_with_its_person_is_no_change_at_short_notice() -> None:
    away = {"person": "H1", "kind": "sickness", "start": day(5), "end": day(6)}
    gone = change(5, day(4), "E", "")
    assert found(ShortNotice, ward={"absence": [away]}, changes=(gone,)) == []
    assert found(ShortNotice, changes=(gone,)) != []
    night = change(4, day(4), "N", "")
    assert found(ShortNotice, ward={"absence": [away]}, changes=(night,)) == []
    assert found(ShortNotice, ward={"absence": [away]}, changes=(change(4, day(4), "E", ""),)) != []


@pytest.mark.parametrize(
    ("text", "changed", "said"), [("E " * 9, 1, True), ("E " * 13, 1, False), ("E " * 13, 2, True)]
)
def test_a_roster_of_which_much_is_changed_is_reported(text: str, changed: int, said: bool) -> None:
    roster = roster_of(lone_ward("E L N"), H1=text)
    changes = tuple(change(number, day(-20), "L", "E", consent=True) for number in range(changed))
    words = [
        line.words for line in findings(Stability, lone_ward("E L N"), roster.model_copy(update={"changes": changes}))
    ]
    assert bool(words) is said
    if text == "E " * 9:
        assert words == ["1 change to 9 duties after publication, 11%; at most 8% are wanted"]
        assert Stability.example.endswith(words[0])
