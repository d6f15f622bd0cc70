"""A ward from its file to a repaired roster and an assessment, over HTTP alone.

    roster serve
    python examples/over_http.py

It signs in as the admin ada, whose password is in ROSTER_PASSWORD or asked for. Every step says what it does.
"""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import itertools
import json
import os
import secrets
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from api.client import CellEdit, Client, Job, Json, Period, Roster, ServiceError, Ward

EXAMPLE = Path(__file__).parent / "ward-a-hard.toml"
YEAR = Path(__file__).parent / "ward-a-year"
KIND = "acute adult"
WRITTEN = ("staffing", "steps", "advice", "risks", "decision", "signatures", "feedback")
FILES = {"national": "national.toml", "tool-run": "run.toml", "judgement": "judgement.toml"}
"""Parts of an assessment: those that stand in its record, and those with a file of their own."""

TABLES = {"daily-counts": "year.csv", "quality-points": "quality.csv", "real-time-records": "real-time.csv"}
"""Tables of daily records."""

TODAY = "2026-11-20"
"""The day for which the year is assessed."""

OF_STATUS = {"incomplete": "is incomplete", "can be completed": "can be completed"}
SHOWN = 3


@dataclass(frozen=True)
class Made:
    """The ward that was made."""

    board_id: str
    ward: Ward
    period: Period
    file: Json

    @property
    def people(self) -> list[str]:
        """Ids of its people."""
        return [person["id"] for person in self.file["people"]]


def main() -> None:
    """Read the command line, and go through every step."""
    words = "A ward from its file to a repaired roster and an assessment, over HTTP alone."
    parser = argparse.ArgumentParser(description=words)
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="address of the service")
    parser.add_argument("--name", default="ada", help="an admin's account")
    parser.add_argument("--ward", type=Path, default=EXAMPLE, help="a ward file, TOML or JSON")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long to search")
    parser.add_argument("--out", type=Path, default=Path(), help="folder for what is downloaded")
    options = parser.parse_args()
    password = os.environ.get("ROSTER_PASSWORD") or getpass.getpass(f"Password of {options.name}: ")
    try:
        with Client(options.url) as admin:
            tour(admin.sign_in(options.name, password), options.url, options.ward, options.seconds, options.out)
    except ServiceError as error:
        raise SystemExit(str(error)) from None


def tour(admin: Client, url: str, ward: Path, seconds: float, out: Path) -> None:
    """Every step, one after another."""
    made = make_ward(admin, ward)
    with staff(admin, url, made) as nurse:
        wish(nurse, made)
        roster = solve(made, seconds)
        explain(roster)
        edit(made, roster)
        publish(roster)
        download(repair(made, roster, seconds), out)
        follow_calendar(nurse, made, out)
        assess(made, out)


def make_ward(admin: Client, path: Path) -> Made:
    """A board, if it is not there, and a ward of its own for this run, with all parts out of a file."""
    file = plain(path)
    file["ward"]["id"] += f"-{secrets.token_hex(3)}"
    board = file["ward"]["board"]
    kept = next((each for each in admin.boards.all() if each["board"]["id"] == board["id"]), None)
    board_id = (kept or admin.boards.create(board))["id"]
    created = admin.boards.create_ward_file(board_id, file)
    ward = admin.ward(created["ward_id"])
    say(f"The ward {file['ward']['id']} is made, with {len(file['people'])} people.")
    return Made(board_id, ward, ward.period(created["period_id"]), file)


def plain(path: Path) -> Json:
    """A ward file as JSON values."""
    text = path.read_text("utf-8")
    values: Json = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    whole: Json = json.loads(json.dumps(values, default=str))
    return whole


def staff(admin: Client, url: str, made: Made) -> Client:
    """Accounts for some of the ward's people; one of them signs in."""
    password, names = secrets.token_urlsafe(16), {}
    for person in made.people[:SHOWN]:
        names[person] = f"{person}@{made.file['ward']['id']}".lower()
        admin.accounts.create_staff(names[person], password, made.board_id, made.ward.id, person)
    say(f"Accounts are made for {', '.join(names)}.")
    return Client(url).sign_in(names[made.people[0]], password)


def wish(nurse: Client, made: Made) -> None:
    """One of the staff wishes to be off, and looks at their wishes."""
    wishes = nurse.ward(made.ward.id).period(made.period.id).own_wishes
    date = first_date(made) + dt.timedelta(days=5)
    wishes.create({"date": str(date), "want": "off", "points": 20})
    say(f"{made.people[0]} has {len(list(wishes.all()))} wishes, one of them to be off on {date}.")


def solve(made: Made, seconds: float) -> Roster:
    """A roster, with what the search tells as it goes on."""
    job = made.period.solve(seconds=seconds, cores=2, seed=1)
    follow(job)
    done = job.read()
    if done["roster_id"] is None:
        raise SystemExit(f"No roster was made: {done['failure'] or done['result']}")
    proved = "" if done["bound"] is None else f"; none can be below {done['bound']}"
    say(f"A draft is made: value {done['value']}{proved}.")
    return made.period.roster(done["roster_id"])


def follow(job: Job) -> None:
    """Say what a job tells, until it ends."""
    for event in job.events():
        told = event["document"]
        words = [f"{name} {told[name]}" for name in ("step", "value", "bound", "method") if told.get(name)]
        say(f"  {event['kind']}: {', '.join(words)}" if words else f"  {event['kind']}")


def explain(roster: Roster) -> None:
    """Why the first gap is a gap, found by solving again around it; without gaps, what no roster can beat."""
    gaps = roster.report("cover")["gaps"]
    say(f"The roster has {len(gaps)} gaps.")
    asked = (
        {"gap": f"{gaps[0]['date']}T{gaps[0]['clock'][:5]}", "effort": 1} if gaps else {"proof": True, "seconds": 20}
    )
    done = roster.ask("explain", most_seconds=60, cores=2, **asked).wait()
    for sentence in done["result"]["sentences"][: 3 * SHOWN]:
        say(f"  {sentence}")


def edit(made: Made, roster: Roster) -> None:
    """A cell is edited, of which the rules warn, and is put back."""
    before = roster.read()["roster"]["cells"]
    for change in nights_before_duties(made, before):
        warned = roster.edit([change], dry_run=True)["change"]["appear"]
        if warned:
            break
    else:
        say("No edit that was tried breaks a rule.")
        return
    roster.edit([change])
    say(f"With {change['duty']} for {change['person']} on {change['date']} the rules warn:")
    for finding in warned[:SHOWN]:
        say(f"  {finding['words']} ({finding['source']})")
    day = (dt.date.fromisoformat(change["date"]) - first_date(made)).days
    roster.edit([{**change, "duty": before[change["person"]][day]}])


def nights_before_duties(made: Made, cells: dict[str, list[str]]) -> Iterator[CellEdit]:
    """Edits that put a night on somebody's day off before a duty."""
    night = next(shift["code"] for shift in made.file["shifts"] if shift.get("overnight"))
    for person, line in cells.items():
        for day, (duty, following) in enumerate(itertools.pairwise(line)):
            if not duty and following not in ("", night):
                yield {"person": person, "date": str(first_date(made) + dt.timedelta(days=day)), "duty": night}


def publish(roster: Roster) -> None:
    """The roster, as it was last looked at, is proposed, approved and shown to staff."""
    roster.read()
    for step in ("propose", "approve", "publish"):
        roster.step(step, "breaches", "late")
    say(f"The roster is {roster.read()['state']}.")


def repair(made: Made, roster: Roster, seconds: float) -> Roster:
    """Somebody is sick for two days of duties: the roster is changed as little as can be, and published anew."""
    cells = roster.read()["roster"]["cells"]
    floor = [person["id"] for person in made.file["people"] if person.get("in_numbers", True)]
    person, line = next((person, cells[person]) for person in floor if sum(map(bool, cells[person])) > 1)
    days = [first_date(made) + dt.timedelta(days=day) for day, duty in enumerate(line) if duty][:2]
    absence = {"person": person, "kind": "sickness", "start": str(days[0]), "end": str(days[-1])}
    made.ward.part("absence").create(absence)
    say(f"{person} is away from {days[0]} to {days[-1]}.")
    done = roster.ask("repair", seconds=seconds, cores=2, first=str(first_date(made))).wait()
    if done["roster_id"] is None:
        raise SystemExit(f"No repair was made: {done['failure'] or done['result']}")
    for sentence in done["result"]["sentences"]:
        say(f"  {sentence}")
    repaired = made.period.roster(done["roster_id"])
    publish(repaired)
    return repaired


def assess(made: Made, out: Path) -> None:
    """The ward is assessed by the common staffing method on Ward A's year, its record sealed and its report read."""
    keep_records(made)
    record = plain(YEAR / "record.toml")
    head = {"id": record["id"], "year": record["year"], "led_by": record["led_by"], "ward_kind": KIND, "today": TODAY}
    assessment = made.ward.assessments.one(made.ward.assessments.create(head)["id"])
    for part, content in parts_of_year(made, record).items():
        assessment.put_part(part, content)
    checks = assessment.checks()
    say(f"The assessment {OF_STATUS[checks['status']]}; the checks count {checks['counts']}.")
    say(f"Its record is sealed: {assessment.complete()['seal']}.")
    (out / "assessment.html").write_bytes(assessment.report("html"))
    job = assessment.ask_report("pdf")
    done = job.wait()
    if done["failure"] is not None:
        raise SystemExit(f"No PDF was made: {done['failure']}")
    (out / "assessment.pdf").write_bytes(job.document())
    say(f"Its report is in {out / 'assessment.html'} and {out / 'assessment.pdf'}.")


def keep_records(made: Made) -> None:
    """A year of daily records: counts, measures of quality, shifts in real time, and risks that staff named."""
    log = plain(YEAR / "real-time.toml")
    made.ward.staffing.set_up({"shifts": log["shifts"], "since": log["dates"]["first"]})
    for kind, name in TABLES.items():
        taken = made.ward.staffing.table(kind, (YEAR / name).read_bytes())
        say(f"  {taken['added']} {kind.replace('-', ' ')} are kept.")
    for kind in ("leads", "risks"):
        for entry in log[kind]:
            made.ward.staffing.records(kind).create(entry)


def parts_of_year(made: Made, record: Json) -> Json:
    """The parts of the year's assessment: those that people wrote, and the dates of the records that it stands on."""
    card = {name: made.file["ward"][name] for name in ("id", "title", "kind", "beds")} | {"kind": KIND}
    files = {part: plain(YEAR / name) | {"ward": card} for part, name in FILES.items()}
    log, settings = plain(YEAR / "real-time.toml"), plain(YEAR / "assessment.toml")
    days = sorted(line.split(",")[0] for line in (YEAR / "year.csv").read_text("utf-8").splitlines()[1:])
    weeks = [line.split(",")[1:3] for line in (YEAR / "quality.csv").read_text("utf-8").splitlines()[1:]]
    return {
        **{part: record[part] for part in WRITTEN},
        "outside-assessments": record["assessments"],
        **files,
        "engine": {name: settings[name] for name in ("coefficients", "settings")},
        "workload": {"first": days[0], "last": days[-1]},
        "quality": {"first": min(first for first, _ in weeks), "last": max(last for _, last in weeks)},
        "real-time": log["dates"],
        "experience": [renamed(plain(YEAR / "experience-october.toml"), made.file["ward"]["id"])],
    }


def renamed(values: Json, ward: str) -> Json:
    """Values that speak of the ward by its name here."""
    inner = {name: renamed(each, ward) for name, each in values.items() if isinstance(each, dict)}
    return {**values, **inner, **({"ward": ward} if isinstance(values.get("ward"), str) else {})}


def follow_calendar(nurse: Client, made: Made, out: Path) -> None:
    """One of the staff takes their duties into a calendar."""
    feed = nurse.ward(made.ward.id).feeds.make()
    calendar = nurse.feed(feed["path"])
    (out / "duties.ics").write_text(calendar, "utf-8", newline="")
    say(f"The calendar of {made.people[0]} has {calendar.count('BEGIN:VEVENT')} duties: {out / 'duties.ics'}")


def download(roster: Roster, out: Path) -> None:
    """The roster as an Excel workbook."""
    path = out / f"roster-{roster.read()['number']}.xlsx"
    path.write_bytes(roster.export("xlsx"))
    say(f"The roster is in {path}.")


def first_date(made: Made) -> dt.date:
    """The first date of the period."""
    return dt.date.fromisoformat(made.file["period"]["start"])


def say(words: str) -> None:
    """Tell whoever looks on."""
    print(words)  # noqa: T201


if __name__ == "__main__":
    main()
