"""Random wards that use every field of every noun."""

from __future__ import annotations

import datetime as dt
import string
from typing import Any, get_args

from hypothesis import strategies as st

from roster.ward import DecisionCode, Ward, clock_text, parse_ward

Document = dict[str, Any]

START = dt.date(2026, 11, 2)
EVE = START - dt.timedelta(days=1)
SKILLS = ("NIC", "PMVA", "meds-2", "NQN")
CALENDAR = "schools"
CREDITS = ("contract average", "planned shifts")
TAGS = ("night", "long", "early")

LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" ")
TEXT = st.one_of(st.text(LETTERS, max_size=30), st.sampled_from(["=1+1", "@SUM(A1)", "-", "+44", "007", "2026-11-02"]))
TITLE = TEXT.map(str.strip).filter(str.isprintable).filter(bool)
IDS = st.text(string.ascii_letters + string.digits + "_.-", min_size=1, max_size=8).filter(lambda id_: id_[0].isalnum())
DATES = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))
CLOCKS = st.integers(0, 1440).map(clock_text)
FLAGS = st.booleans()
WEEKDAYS = st.lists(st.integers(0, 6), min_size=1, unique=True)
AMOUNTS = st.floats(-100, 100)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or none."""
    return st.none() | values


def among(names: tuple[str, ...], least: int = 0) -> st.SearchStrategy[list[str]]:
    """Some of these names, each once."""
    return st.lists(st.sampled_from(names), unique=True, min_size=least)


@st.composite
def shifts(draw: st.DrawFn, code: str) -> Document:
    """A shift of any times that run forward."""
    start, length = draw(st.integers(0, 1439)), draw(st.integers(1, 1440))
    end = start + length if start + length <= 1440 else start + length - 1440
    times = {"start": clock_text(start), "end": clock_text(end), "overnight": end <= start}
    room = min(240, (length - 1) // 2)
    breaks = {"unpaid_break": draw(st.integers(0, room)), "paid_break": draw(st.integers(0, room))}
    rest = {"title": draw(TITLE), "clinical": draw(FLAGS), "on_call": draw(FLAGS), "tags": draw(among(TAGS))}
    return {"code": code, **times, **breaks, **rest}


def spans(first: str, last: str) -> st.SearchStrategy[Document]:
    """Two dates in order, each of which may be left out."""
    return st.tuples(DATES, DATES, FLAGS, FLAGS).map(
        lambda t: {first: min(t[0], t[1]) if t[2] else None, last: max(t[0], t[1]) if t[3] else None}
    )


def people(id_: str, codes: tuple[str, ...]) -> st.SearchStrategy[Document]:
    """A person; everybody holds the first skill."""
    return st.fixed_dictionaries(
        {
            "id": st.just(id_),
            "name": TEXT.map(str.strip).filter(str.isprintable),
            "band": st.integers(2, 9),
            "sex": st.sampled_from(["F", "M", "X", ""]),
            "skills": among(SKILLS).map(lambda skills: [SKILLS[0], *(s for s in skills if s != SKILLS[0])]),
            "duties": among(codes, 1),
            "in_numbers": st.just(True),
            "employment": st.sampled_from(["substantive", "bank", "agency", "unpaid"]),
        }
    )


@st.composite
def contracts(draw: st.DrawFn, person: str) -> Document:
    """A contract for the period in one of the two figures."""
    share = {"wte": draw(st.floats(0.01, 1)), "pay_hours": draw(some(st.floats(0.1, 48)))}
    hours = draw(st.one_of(st.just(share), st.fixed_dictionaries({"weekly_minutes": st.integers(1, 2880)})))
    end = draw(some(st.dates(START, dt.date(2099, 12, 31))))
    return {"person": person, "start": draw(st.dates(dt.date(1950, 1, 1), START)), "end": end, **hours}


@st.composite
def demand(draw: st.DrawFn, group: str, least: int) -> Document:
    """A line of demand, standing or an exception."""
    mode = draw(st.sampled_from(["template", "instead", "extra"]))
    first, last = sorted([draw(DATES), draw(DATES)])
    dates = {"first_date": first, "last_date": last} if mode != "template" or draw(FLAGS) else {}
    most = draw(some(st.integers(least, 200)))
    times = {"start": draw(CLOCKS), "end": draw(CLOCKS), "weekdays": draw(WEEKDAYS)}
    return {"group": group, "least": least, "most": most, "mode": mode, **times, **dates}


@st.composite
def absence(draw: st.DrawFn, person: str) -> Document:
    """An absence of whole or part days."""
    first, last = sorted([draw(DATES), draw(DATES)])
    times = {"start_time": draw(CLOCKS), "end_time": draw(CLOCKS)} if first < last and draw(FLAGS) else {}
    kind = draw(st.sampled_from(["sickness", "annual leave", "other"]))
    planned = draw(some(st.integers(0, 100_000)))
    credit = {"credited": draw(FLAGS), "planned_minutes": planned}
    return {"person": person, "kind": kind, "start": first, "end": last, **credit, **times}


@st.composite
def free_times(draw: st.DrawFn) -> Document:
    """A time of some weekdays that is kept free, over midnight or not."""
    first, last = sorted(draw(st.lists(st.integers(0, 1440), min_size=2, max_size=2, unique=True)))
    overnight = draw(FLAGS)
    times = {"free_from": clock_text(first), "free_until": clock_text(last)}
    return {**times, "overnight": overnight, "weekdays": draw(WEEKDAYS)}


@st.composite
def calendars(draw: st.DrawFn, id_: str) -> Document:
    """A calendar with some stretches of a year or two about the period."""
    first, length = START + dt.timedelta(days=draw(st.integers(-400, 0))), draw(st.integers(0, 800))
    cuts = sorted(draw(st.lists(st.integers(0, length), min_size=1, max_size=8, unique=True)))
    ends = [first + dt.timedelta(days=cut) for cut in cuts]
    dates = [f"{a}/{b}" for a, b in zip(ends[::2], ends[1::2], strict=False)] or [str(ends[0])]
    known = {"first": first, "last": first + dt.timedelta(days=length), "source": draw(TITLE), "title": draw(TITLE)}
    return {"id": id_, "dates": dates, "confidence": draw(st.sampled_from(["SEEN", "ILLUSTRATIVE"])), **known}


@st.composite
def shares(draw: st.DrawFn, staff: list[str]) -> Document:
    """Two people who share a job, with or without days of handover."""
    weekdays = draw(WEEKDAYS)
    handover = draw(st.sampled_from([[], weekdays[:1]]))
    review = {"review": draw(some(DATES))}
    return {
        "first": staff[0],
        "second": staff[1],
        "weekdays": weekdays,
        "handover": handover,
        **review,
        **draw(spans("start", "end")),
    }


@st.composite
def annual(draw: st.DrawFn, person: str) -> Document:
    """A year's hours."""
    least = draw(st.integers(0, 20_000))
    limits = {"least_minutes": least, "most_minutes": draw(st.integers(max(1, least), 20_000))}
    year = draw(st.integers(1, 150_000))
    kept = {"done_minutes": draw(st.integers(0, 150_000)), "reserve_minutes": draw(st.integers(0, year))}
    start = draw(st.dates(dt.date(1950, 1, 1), dt.date(2098, 12, 31)))
    return {"person": person, "start": start, "year_minutes": year, "review": draw(some(DATES)), **limits, **kept}


@st.composite
def requests(draw: st.DrawFn, id_: str, person: str) -> Document:
    """A request for days and half-days of carer's leave."""
    asked = draw(st.dates(dt.date(1950, 1, 1), dt.date(2099, 1, 1)))
    steps = draw(st.lists(st.integers(0, 60), min_size=1, max_size=5, unique=True))
    halves = ["", "/am", "/pm"]
    days = [f"{asked + dt.timedelta(days=step)}{draw(st.sampled_from(halves))}" for step in steps]
    week = draw(some(st.integers(1, 14).map(lambda half: half / 2)))
    return {"id": id_, "person": person, "asked": asked, "days": days, "week_days": week}


def effects(codes: tuple[str, ...], tags: tuple[str, ...]) -> st.SearchStrategy[Document]:
    """What a pattern of any kind does."""
    duties, clocks = among(codes, 1), st.fixed_dictionaries({"not_before": CLOCKS, "not_after": CLOCKS})
    away = spans("away_start", "away_end").filter(lambda span: None not in span.values())
    limited = {"duties": among(codes), "tags": among(tags) if tags else st.just([])}
    ruled_out = {"duties": duties, "tags": among(tags) if tags else st.just([])}
    weekdays = {"weekdays": WEEKDAYS}
    fields: dict[str, st.SearchStrategy[Document]] = {
        "only duties": st.fixed_dictionaries({"duties": duties, **weekdays}),
        "no duties": st.fixed_dictionaries(ruled_out | weekdays),
        "days off": st.fixed_dictionaries(weekdays),
        "days only": st.fixed_dictionaries(weekdays),
        "hours": clocks,
        "anchor": st.fixed_dictionaries({"duty": st.sampled_from(codes), **weekdays}),
        "shifts per week": st.fixed_dictionaries({"most": st.integers(0, 7)}),
        "weekend share": st.fixed_dictionaries({"most": st.integers(0, 13), "of": st.integers(1, 13)}),
        "away": st.tuples(away, FLAGS).map(lambda drawn: drawn[0] | {"hours_owed": drawn[1]}),
        "time free": free_times(),
        "most duties": st.fixed_dictionaries(
            {"most": st.integers(0, 9), "per": st.sampled_from(["week", "period"]), **limited}
        ),
        "most in a row": st.fixed_dictionaries({"most": st.integers(1, 5), **limited}),
        "hours per week": st.fixed_dictionaries({"most_minutes": st.integers(0, 3000)}),
        "breaks": st.fixed_dictionaries({"least_break": st.integers(1, 90)}),
        "rotation": spans("since", "due")
        .filter(lambda span: None not in span.values())
        .flatmap(lambda span: st.fixed_dictionaries({"duties": duties, "least": st.integers(1, 9)}).map(span.__or__)),
        "no skill": st.just({"skill": SKILLS[0]}),
        "weekends by consent": st.just({}),
    }
    return st.sampled_from(sorted(fields)).flatmap(
        lambda effect: fields[effect].map(lambda values: {"effect": effect, **values})
    )


@st.composite
def patterns(draw: st.DrawFn, person: str, codes: tuple[str, ...], tags: tuple[str, ...]) -> Document:
    """A pattern of any kind, in force always or in some weeks of a cycle."""
    weeks = draw(st.integers(2, 52))
    held = draw(st.lists(st.integers(1, weeks), min_size=1, unique=True))
    cycle = {"cycle_weeks": weeks, "weeks": held, "cycle_start": START} if draw(FLAGS) else {}
    rest = {"standing": draw(st.sampled_from(["agreed", "protected"])), "authority": draw(TITLE), "review": draw(DATES)}
    dated: Document = {"iso_weeks": draw(st.sampled_from(["", "odd", "even"]))}
    if draw(FLAGS):
        dated |= {"calendar": CALENDAR, "outside": draw(FLAGS)}
    return {"person": person, **draw(effects(codes, tags)), **rest, **cycle, **dated, **draw(spans("start", "end"))}


@st.composite
def wishes(draw: st.DrawFn, id_: str, person: str, codes: tuple[str, ...]) -> Document:
    """A wish of any kind."""
    want = draw(st.sampled_from(["off", "work", "not"]))
    duties = [] if want == "off" else draw(among(codes, 1))
    date = START + dt.timedelta(days=draw(st.integers(0, 6)))
    points = draw(st.integers(1, 100))
    asked = {"id": id_, "person": person, "date": date, "want": want, "duties": duties, "points": points}
    return {**asked, "must": draw(FLAGS), **draw(spans("entered", "withdrawn")), **draw(decisions())}


def decisions() -> st.SearchStrategy[Document]:
    """A decision on a wish with all that is recorded of it, or none."""
    record = {
        "decision": st.sampled_from(["grant", "refuse"]),
        "decision_code": st.sampled_from(get_args(DecisionCode)),
        "decided_by": TITLE,
        "decided": DATES,
    }
    return st.one_of(st.just({}), st.fixed_dictionaries(record))


@st.composite
def history(draw: st.DrawFn, person: str, codes: tuple[str, ...]) -> Document:
    """Some days up to the period, days off at either end among them."""
    duties = draw(st.lists(st.sampled_from(("", *codes)), min_size=1, max_size=40))
    return {"person": person, "start": EVE - dt.timedelta(days=len(duties) - 1), "duties": duties}


def ledgers(person: str) -> st.SearchStrategy[Document]:
    """What a person carries in."""
    return st.fixed_dictionaries(
        {
            "person": st.just(person),
            "balance_minutes": st.integers(-20_000, 20_000),
            "nights": AMOUNTS,
            "weekends": AMOUNTS,
            "unsocial": AMOUNTS,
            "earlier_weeks": st.lists(st.integers(0, 4000), max_size=5),
            "study_minutes": st.integers(0, 20_000),
            "wish_points": st.integers(0, 10_000),
            "wishes_granted": st.floats(0, 1000),
            "wishes_swapped": st.floats(0, 1000),
        }
    )


@st.composite
def working_time(draw: st.DrawFn, person: str) -> Document:
    """A standing in working time law, with an opt-out or none."""
    first, last = sorted([draw(DATES), draw(DATES)])
    opt_out = {"opt_out_from": first, "opt_out_to": draw(some(st.just(last))), "opt_out_notice": draw(some(DATES))}
    return {
        "person": person,
        "young_until": draw(some(DATES)),
        "night_worker": draw(some(FLAGS)),
        "health_assessment_due": draw(some(DATES)),
        "opt_out_notice_days": draw(st.integers(7, 92)),
        **(opt_out if draw(FLAGS) else {}),
    }


@st.composite
def other_work(draw: st.DrawFn, person: str) -> Document:
    """Work elsewhere, with its times or without."""
    first, last = sorted([draw(DATES), draw(DATES)])
    times = {"start_time": draw(CLOCKS), "end_time": draw(CLOCKS)} if first < last and draw(FLAGS) else {}
    return {"person": person, "start": first, "end": last, "minutes": 1, "bank": draw(FLAGS), **times}


def accounts(person: str) -> Document:
    """Hypothesis draws of what a person has in leave, learning and time owed."""
    year = st.dates(dt.date(1950, 1, 1), dt.date(2098, 12, 31))
    minutes = st.integers(1, 10_000)
    return {
        "leave_accounts": st.fixed_dictionaries(
            {
                "person": st.just(person),
                "start": DATES,
                "service_from": DATES,
                "taken_minutes": minutes,
                "carried_minutes": st.integers(-10_000, 10_000),
                "public_holiday_minutes": minutes,
            }
        ),
        "learning": st.tuples(year, minutes, minutes).map(
            lambda drawn: {
                "person": person,
                "start": drawn[0],
                "deadline": drawn[0] + dt.timedelta(days=365),
                "target_minutes": drawn[1],
                "done_minutes": drawn[2],
            }
        ),
        "time_owed": st.fixed_dictionaries({"person": st.just(person), "earned": DATES, "minutes": minutes}),
        "overrides": st.fixed_dictionaries(
            {"person": st.just(person), "rule": IDS, "date": DATES, "role": TITLE, "logged": DATES}
        ),
    }


@st.composite
def dated(draw: st.DrawFn, fields: Document, first: str = "start", last: str = "end") -> Document:
    """Something that holds between two dates."""
    days = sorted([draw(DATES), draw(DATES)])
    return {**fields, first: days[0], last: days[1]}


PREMIUMS = ("night premium", "sunday premium")
HIRED = ("bank", "framework agency", "off-framework agency")


def rates() -> st.SearchStrategy[Document]:
    """Whom a rate is for, from when, and where it is written."""
    return st.fixed_dictionaries({"band": st.integers(2, 9), "start": DATES, "source": TITLE})


@st.composite
def mix(draw: st.DrawFn, staff: list[str], group: str, away: list[str]) -> Document:
    """Everything on skill mix; what needs two people or a duty away from the floor, where there is one."""
    one, other, several = staff[0], staff[-1], len(staff) > 1
    clocks = {"start": draw(CLOCKS), "end": draw(CLOCKS)}
    watch = {"id": draw(IDS), "group": group, "observers": draw(st.integers(1, 6)), **clocks}
    pair = {"first": one, "second": other, "want": draw(st.sampled_from(["apart", "together"]))}
    due = {"duties": away, "least": draw(st.integers(1, 100))}
    step = {"step": draw(IDS), "authorised_by": draw(TITLE), "source": draw(TITLE)}
    limits = {"notice_hours": draw(some(st.integers(0, 2000))), "most_minutes": draw(some(st.integers(0, 10**6)))}
    return {
        "observations": [draw(dated(watch, "first_date", "last_date"))],
        "placements": [draw(dated({"person": one}))],
        "preceptorships": [draw(dated({"person": one, "preceptor": other}))] if several else [],
        "pairings": [{**pair, **draw(spans("start", "end"))}] if several else [],
        "dues": [{"group": group, **due}, {"person": other, **due}] if away else [],
        "moves": [{"person": other, "date": draw(DATES), "minutes": draw(st.integers(0, 1500))}],
        "gap_filling": [step | limits],
        "pay_rates": [
            {"paid_as": "salary", "annual_pounds": draw(st.integers(1, 10**6)), **draw(rates())},
            {"paid_as": draw(st.sampled_from(PREMIUMS)), "percent": draw(st.integers(0, 300)), **draw(rates())},
            {"paid_as": draw(st.sampled_from(HIRED)), "hourly_pence": draw(st.integers(1, 10**6)), **draw(rates())},
        ],
    }


SETTINGS = st.one_of(some(FLAGS), st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9), TITLE)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A sound ward file as plain values."""
    codes = tuple(draw(st.lists(IDS, min_size=1, max_size=4, unique=True)))
    staff = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    floor, card, women = draw(st.lists(IDS, min_size=3, max_size=3, unique=True))
    drawn_shifts = [draw(shifts(code)) for code in codes]
    tags = tuple(sorted({tag for shift in drawn_shifts for tag in shift["tags"]}))
    somebody = st.sampled_from(staff)
    away = [shift["code"] for shift in drawn_shifts if not shift["clinical"]]
    return {
        "schema": 1,
        "pack": draw(IDS),
        "ward": {
            "id": card,
            "title": draw(TITLE),
            "kind": draw(TITLE),
            "beds": draw(st.integers(1, 200)),
            "board": {
                "id": draw(IDS),
                "title": draw(TITLE),
                "absence_credit": draw(st.sampled_from(CREDITS)),
                "nation": "Wales",
            },
            "public_holidays": draw(st.lists(DATES, max_size=3)),
        },
        "period": {"start": START, "days": draw(st.integers(7, 364))},
        "shifts": drawn_shifts,
        "groups": [
            {"id": floor, "title": draw(TITLE), "kind": draw(st.sampled_from(["staff", "skill", "senior", "nominee"]))},
            {"id": card, "title": draw(TITLE), "bands": [9, 2], "skills": [SKILLS[0]], "without": []},
            {"id": women, "title": draw(TITLE), "kind": "sex", "sex": draw(st.sampled_from("FM"))},
        ],
        "people": [draw(people(person, codes)) for person in staff],
        "contracts": [draw(contracts(person)) for person in staff],
        "demand": [draw(demand(floor, draw(st.integers(0, 200)))), draw(demand(card, 0))],
        "competences": [{"person": draw(somebody), "skill": "ECG", **draw(spans("start", "end"))}],
        "absence": draw(st.lists(somebody.flatmap(absence), max_size=2)),
        "patterns": draw(st.lists(somebody.flatmap(lambda person: patterns(person, codes, tags)), max_size=3)),
        "calendars": [draw(calendars(CALENDAR))],
        "job_shares": [draw(shares(staff))] if len(staff) > 1 else [],
        "annual_hours": [draw(annual(draw(somebody)))],
        "leave_requests": [draw(requests(id_, draw(somebody))) for id_ in draw(st.lists(IDS, max_size=2, unique=True))],
        "wishes": [draw(wishes(id_, draw(somebody), codes)) for id_ in draw(st.lists(IDS, max_size=2, unique=True))],
        "locks": [{"person": draw(somebody), "date": START, "duty": draw(st.sampled_from(("", *codes)))}],
        "history": [draw(history(person, codes)) for person in staff if draw(FLAGS)],
        "ledgers": [draw(ledgers(person)) for person in staff if draw(FLAGS)],
        "working_time": [draw(working_time(person)) for person in staff if draw(FLAGS)],
        "other_work": draw(st.lists(somebody.flatmap(other_work), max_size=2)),
        **{part: [draw(line)] for part, line in accounts(draw(somebody)).items()},
        "rules": [{"rule": "a", "parameter": draw(IDS), "value": draw(SETTINGS), "source": draw(TITLE)}],
        **draw(mix(staff, card, away)),
    }


def wards() -> st.SearchStrategy[Ward]:
    """Sound wards."""
    return documents().map(parse_ward)
