"""A small case for each key figure, worked by hand: what was there, and the words of its measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from roster.figures import Evidence, Measure, PatientCounts, period_figures
from roster.rules.rulebook import Rulebook
from roster.ward import Change, Roster, Ward
from tests.roster.rules.varied import NOTHING_ARRANGED, setting
from tests.wards import START, day, roster_of, small_ward

FULL_TIME = dt.date(2024, 1, 1)


def ward_of(bands: dict[str, int], days: int = 14, start: dt.date = START, **changes: Any) -> Ward:
    """A ward of full-timers, band by id, on every duty, with nothing arranged and nothing needed."""
    alone = {
        "people": [{"id": id_, "band": band, "duties": "E L N LD ST", "skills": "PMVA"} for id_, band in bands.items()],
        "contracts": [{"person": id_, "start": FULL_TIME, "wte": 1} for id_ in bands],
        "groups": [
            {"id": "RN", "title": "Registered nurses", "bands": [5, 6]},
            {"id": "HCSW", "title": "Support workers", "bands": [3, 4]},
            {"id": "PMVA", "title": "Restraint-trained", "kind": "skill", "skills": "PMVA"},
        ],
        "demand": [],
    }
    return small_ward(period={"start": start, "days": days}, **(NOTHING_ARRANGED | alone | changes))


def evidence(ward: Ward, roster: Roster, **more: Any) -> Evidence:
    """What is known of a period of the ward."""
    return Evidence(Rulebook.of(ward), roster, **more)


def measures(found: Evidence, figure: str) -> dict[str, Measure]:
    """The measures of a figure by id."""
    return {judged.measure.id: judged.measure for judged in period_figures(found).figure(figure).measures}


def _approval() -> Evidence:
    ward = ward_of({"R1": 5})
    return evidence(ward, roster_of(ward).model_copy(update={"approved": dt.date(2026, 9, 21)}))


def _unfilled() -> Evidence:
    demand = [{"group": "RN", "start": "07:00", "end": "21:00", "least": 1}]
    ward = ward_of({"R1": 5, "R2": 5}, days=7, demand=demand)
    return evidence(ward, roster_of(ward, R1="E E E E E E E", R2="L L L - L L L"))


def _fill_rate() -> Evidence:
    ward = ward_of({"R1": 5})
    return evidence(ward, roster_of(ward, R1="N " * 10), worked=roster_of(ward, R1="N " * 9))


def _net_hours() -> Evidence:
    ward = ward_of({"R1": 5}, days=28)
    return evidence(ward, roster_of(ward, R1="LD " + "E " * 18))


def _away(days: int, kind: str, first: int = 0) -> dict[str, Any]:
    return {"person": "R1", "kind": kind, "start": day(first), "end": day(first + days - 1)}


def _annual_leave() -> Evidence:
    ward = ward_of({"R1": 5, "R2": 5}, absence=[_away(7, "annual leave")])
    return evidence(ward, roster_of(ward))


def _headroom() -> Evidence:
    ward = ward_of({"R1": 5}, absence=[_away(7, "annual leave"), _away(1, "sickness", first=9)])
    return evidence(ward, roster_of(ward))


def _sickness() -> Evidence:
    ward = ward_of({"R1": 5}, absence=[_away(1, "sickness", first=9)])
    return evidence(ward, roster_of(ward))


def _additional() -> Evidence:
    demand = [{"group": "HCSW", "start": "07:00", "end": "15:00", "least": 1}]
    watch = {"id": "O1", "group": "HCSW", "first_date": day(2), "last_date": day(2), "start": "07:00", "end": "15:00"}
    ward = ward_of({"H1": 3, "H2": 3}, days=7, demand=demand, observations=[watch])
    return evidence(ward, roster_of(ward, H1="E " * 7, H2="E " * 7))


def _temporary() -> Evidence:
    people = [
        {"id": id_, "band": 3, "duties": "E", "skills": "PMVA", "employment": employment}
        for id_, employment in (("H1", "substantive"), ("B1", "bank"), ("A1", "agency"))
    ]
    ward = ward_of({"H1": 3}, people=people)
    roster = roster_of(ward, H1="E " * 9, B1="E E", A1="E")
    return evidence(ward, roster, worked=roster)


def _time_owing() -> Evidence:
    ledger = {"person": "H1", "balance_minutes": 120}
    toil = {"person": "H1", "earned": day(3), "minutes": 360}
    ward = ward_of({"H1": 3}, ledgers=[ledger], time_owed=[toil])
    return evidence(ward, roster_of(ward, H1="LD LD LD N N N N"))


def _skill_mix() -> Evidence:
    demand = [{"group": "PMVA", "start": "21:00", "end": "07:00", "least": 2}]
    ward = ward_of({"R1": 5, "H1": 3}, demand=demand)
    return evidence(ward, roster_of(ward, R1="N " * 14, H1="N N N - " + "N " * 10))


def _overrides() -> Evidence:
    logged = [
        {"rule": "daily-rest", "person": "R1", "date": day(n), "role": "ward manager", "logged": day(n)}
        for n in range(3)
    ]
    ward = ward_of({"R1": 5, "R2": 5, "R3": 5}, days=28, overrides=logged)
    return evidence(ward, roster_of(ward, R1="E " * 20, R2="E " * 20, R3="E " * 20))


def _auto_kept() -> Evidence:
    locks = [{"person": "R1", "date": day(n), "duty": "E"} for n in range(2)]
    ward = ward_of({"R1": 5, "R2": 5}, locks=locks)
    made = roster_of(ward, R1="E " * 10, R2="E " * 10)
    return evidence(ward, roster_of(ward, R1="E " * 10, R2="L L - " + "E " * 7), made=made)


def _change_rate() -> Evidence:
    ward = ward_of({"R1": 5, "R2": 5}, days=28)
    before = roster_of(ward, R1="E " * 25, R2="E " * 25)
    notices = {14: 20, 16: 14, 20: 5}
    changes = tuple(
        Change(
            person="R1",
            date=day(number),
            before="E",
            after="L",
            changed=day(number) - dt.timedelta(days=notice),
            role="ward manager",
            consent=True,
        )
        for number, notice in notices.items()
    )
    cells = tuple("L" if number in notices else cell for number, cell in enumerate(before.cells["R1"]))
    stands = {"cells": before.cells | {"R1": cells}, "changes": changes, "published": dt.date(2026, 9, 21)}
    return evidence(ward, before.model_copy(update=stands))


def _request_fairness() -> Evidence:
    wishes = [
        {"id": "W1", "person": "R1", "date": day(0), "want": "off", "points": 30},
        {"id": "W2", "person": "R1", "date": day(1), "want": "off", "points": 10},
        {"id": "W3", "person": "R2", "date": day(1), "want": "work", "points": 20},
    ]
    ward = ward_of({"R1": 5, "R2": 5}, wishes=wishes, rules=[setting("wishes", "scheme", "points")])
    return evidence(ward, roster_of(ward, R1="- E", R2="- E"))


def patients(ward: Ward, each: int) -> PatientCounts:
    """So many patients on every date of the period."""
    return PatientCounts.model_validate({"counts": [{"date": d, "patients": each} for d in ward.period.dates]})


def _care_hours() -> Evidence:
    nurses, support = [f"R{n}" for n in range(5)], [f"H{n}" for n in range(7)]
    ward = ward_of(dict.fromkeys(nurses, 5) | dict.fromkeys(support, 3), days=28)
    roster = roster_of(ward, **dict.fromkeys([*nurses, *support], "N " * 28))
    return evidence(ward, roster, worked=roster, patients=patients(ward, 20))


def _protected_time() -> Evidence:
    ward = ward_of({"R1": 5}, dues=[{"person": "R1", "duties": "ST"}])
    return evidence(ward, roster_of(ward, R1="ST ST ST"), worked=roster_of(ward, R1="ST ST -"))


CASES: dict[str, tuple[Callable[[], Evidence], dict[str, str]]] = {
    "approval-lead-time": (_approval, {"lead": "42 days"}),
    "unfilled": (_unfilled, {"published": "6.1 %", "published-hours": "6:00 h", "published-RN": "6.1 %"}),
    "fill-rate": (_fill_rate, {"all": "90.0 %", "RN-night": "90.0 %"}),
    "net-hours": (_net_hours, {"ward": "1.7 %", "to-staff": "2:30 h", "person": "2:30 h"}),
    "annual-leave": (_annual_leave, {"period": "25.0 %", "most": "50.0 %", "least": "0.0 %"}),
    "headroom": (_headroom, {"all": "57.1 %", "annual-leave": "50.0 %", "sickness": "7.1 %"}),
    "sickness": (_sickness, {"sickness": "7.1 %"}),
    "additional-duties": (_additional, {"additional": "7", "without-reason": "6"}),
    "temporary-staffing": (_temporary, {"temporary": "25.0 %", "bank": "16.7 %", "agency": "8.3 %"}),
    "time-owing": (_time_owing, {"hours": "10:30 h", "growth": "8:30 h", "beyond": "4:30 h"}),
    "skill-mix": (_skill_mix, {"intervals": "1"}),
    "rule-overrides": (_overrides, {"rate": "5.0 per 100 shifts"}),
    "auto-kept": (_auto_kept, {"kept": "83.3 %"}),
    "change-rate": (_change_rate, {"changed": "6.0 %", "short-notice": "2.0 %"}),
    "request-fairness": (_request_fairness, {"mean": "87.5 %", "least": "75.0 %"}),
    "care-hours": (_care_hours, {"all": "6.00 h", "RN": "2.50 h", "HCSW": "3.50 h"}),
    "protected-time": (_protected_time, {"delivered": "66.7 %"}),
}
