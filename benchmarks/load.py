"""Edits of many managers at once while rosters are made: `python -m benchmarks.load --on postgresql`.

Wards, managers, listeners and time are bounded. Each edit is checked in full before it is answered.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from threading import Event, Semaphore, Thread
from typing import Annotated, Any

import typer

from api.storage import Database
from api.storage.audit import verify
from benchmarks.generate import Design, ward_of
from benchmarks.reliability.calling import UNSURE, Answered
from benchmarks.reliability.document import FOUND
from benchmarks.reliability.grounds import Ground, database_on
from benchmarks.reliability.processes import ServiceUnderTest
from benchmarks.reliability.scene import SECRET, Scene, Stage, scene
from roster.ward import Ward

PEOPLE = 40
DESIGNS = 4
"""Wards that differ; the others are these under other names."""

SOLVES, SOLVE_SECONDS = 2, 1800.0
"""How many rosters are made meanwhile, for longer than anybody edits; at the end they are cancelled."""

THINKING = (5.0, 15.0)
"""Least and most seconds between two edits of a manager."""

LONGEST = 60.0
"""Most seconds for which a first edit is waited for."""

On = Annotated[Ground, typer.Option("--on", help="The database.")]
Wards = Annotated[int, typer.Option("--wards", min=1, help="Wards of 40 people in the database.")]
Managers = Annotated[int, typer.Option("--managers", min=1, help="Managers who edit, each a ward's draft.")]
Listeners = Annotated[int, typer.Option("--listeners", min=0, help="Listeners to the events of the solves.")]
Seconds = Annotated[float, typer.Option("--seconds", min=1.0, help="Seconds of edits.")]
Seed = Annotated[int, typer.Option("--seed", help="Where chance begins.")]
Out = Annotated[Path, typer.Option("--out", file_okay=False, help="Folder for what is measured.")]


@dataclass
class Load:
    """A service with its wards, and everybody who uses it."""

    port: int
    scene: Scene
    seed: int
    seconds: list[float] = field(default_factory=list)
    """Of edits that were made, but for the first of each draft."""
    first: list[float] = field(default_factory=list)
    """Of the first edit of each draft, for which its ward is read and laid out."""
    others: Counter[str] = field(default_factory=Counter)
    """Whatever else was answered, or not."""
    heard: list[int] = field(default_factory=list)
    """Events that each listener heard."""
    versions: dict[str, str] = field(default_factory=dict)
    """ETags of drafts as they were last told."""
    opened: Semaphore = field(default_factory=lambda: Semaphore(0))
    """Released by each manager who has made a first edit."""
    over: Event = field(default_factory=Event)

    def manage(self, number: int) -> None:
        """Edit one draft, one cell after another, with a pause such as people make."""
        stage, chance = self.scene.stages[number], random.Random(self.seed + number)
        self.timed(stage, chance, self.first)
        self.opened.release()
        while not self.over.wait(chance.uniform(*THINKING)):
            self.timed(stage, chance, self.seconds)

    def listen(self, number: int, jobs: list[str]) -> None:
        """Hear the events of a job until everything is over."""
        connection, heard = HTTPConnection("127.0.0.1", self.port, timeout=30), 0
        headers = {"Authorization": f"Bearer {self.scene.caller.token}"}
        try:
            connection.request("GET", f"/v1/jobs/{jobs[number % len(jobs)]}/events", headers=headers)
            answer = connection.getresponse()
            while line := answer.readline():
                heard += line.startswith(b"id:")
        except UNSURE as error:
            self.others[f"listener: {type(error).__name__}"] += 1
        finally:
            connection.close()
            self.heard.append(heard)

    def solve(self, stage: Stage, seconds: float) -> str:
        """Ask for a roster; the id of the job."""
        asked = {"seconds": seconds, "cores": 1}
        answer = self.scene.caller.call(self.port, "POST", f"{stage.path}/solve", asked)
        return str(answer.body["id"])

    def end(self, jobs: list[str]) -> None:
        """Have everybody come to an end."""
        self.over.set()
        for job in jobs:
            self.scene.caller.call(self.port, "POST", f"/v1/jobs/{job}/cancel")

    def timed(self, stage: Stage, chance: random.Random, seconds: list[float]) -> None:
        """Make an edit and note how long it took, or what else came of it."""
        try:
            version = self.versions.get(stage.roster_id) or self.version(stage)
            began = time.monotonic()
            answer = self.edit(stage, chance, version)
        except UNSURE as error:
            self.others[type(error).__name__] += 1
            return
        if answer.status == 200:
            self.versions[stage.roster_id] = str(answer.headers["ETag"])
            seconds.append(time.monotonic() - began)
        else:
            self.others[str(answer.status)] += 1

    def version(self, stage: Stage) -> str:
        """The ETag of a draft as it is."""
        return str(self.scene.caller.call(self.port, "GET", stage.roster_path).headers["ETag"])

    def edit(self, stage: Stage, chance: random.Random, version: str) -> Answered:
        """Change a cell. Raises one of UNSURE."""
        ward = stage.ward
        person = chance.choice(ward.people)
        date = ward.period.start + dt.timedelta(days=chance.randrange(ward.period.days))
        duty = chance.choice(("", *sorted(person.duties)))
        cells = [{"person": person.id, "date": date.isoformat(), "duty": duty}]
        return self.scene.caller.call(
            self.port, "PATCH", f"{stage.roster_path}/cells", {"cells": cells}, If_Match=version
        )


def load(
    on: On = Ground.SQLITE,
    wards: Wards = 200,
    managers: Managers = 50,
    listeners: Listeners = 200,
    seconds: Seconds = 90.0,
    seed: Seed = 1,
    out: Out = FOUND,
) -> None:
    """Measure how long edits take; exit code 1 if anything was not answered as it should be."""
    with database_on(on) as url:
        database = Database(url)
        found = _measured(url, scene(database, _wards(wards)), managers, listeners, seconds, seed)
        with database.read() as session:
            found["audit_rows"] = verify(session, database.installation[0]).rows
        database.close()
    text = json.dumps({"on": on, "wards": wards, "people": PEOPLE, "seconds": seconds, "seed": seed, **found}, indent=2)
    out.mkdir(parents=True, exist_ok=True)
    (out / f"load_{on}.json").write_text(text + "\n", "utf-8")
    typer.echo(text)
    raise typer.Exit(1 if found["others"] else 0)


def _measured(url: str, scene: Scene, managers: int, listeners: int, seconds: float, seed: int) -> dict[str, Any]:
    service = ServiceUnderTest(url, SECRET)
    try:
        service.start()
        service.answers()
        found, before = Load(service.port, scene, seed), os.getloadavg()[0]
        alone = _alone(found)
        jobs = [found.solve(stage, SOLVE_SECONDS) for stage in scene.stages[-SOLVES:]]
        everybody = [
            *_begun(managers, found.manage),
            *_begun(listeners, lambda number: found.listen(number, jobs)),
        ]
        for _ in range(managers):
            found.opened.acquire(timeout=LONGEST)
        time.sleep(seconds)
        after = os.getloadavg()[0]
        found.end(jobs)
        for each in everybody:
            each.join(60)
        return {"managers": managers, "load": [before, after], "alone": median(alone), **_figures(found)}
    finally:
        service.stop()
        service.sweep()


def _alone(load: Load, times: int = 10) -> list[float]:
    """Seconds of edits by one manager with nobody else about, on a draft that nobody edits later."""
    stage, chance, seconds = load.scene.stages[-1], random.Random(load.seed), list[float]()
    for _ in range(times + 1):
        load.timed(stage, chance, seconds)
    return seconds[1:]


def _begun(number: int, work: Callable[[int], None]) -> list[Thread]:
    threads = [Thread(target=work, args=(each,), daemon=True) for each in range(number)]
    for thread in threads:
        thread.start()
    return threads


def _figures(load: Load) -> dict[str, Any]:
    hundredths = quantiles(load.seconds, n=100)
    return {
        "edits": len(load.seconds),
        "p50": hundredths[49],
        "p95": hundredths[94],
        "p99": hundredths[98],
        "first_p50": median(load.first),
        "first_worst": max(load.first),
        "listeners": len(load.heard),
        "events_heard_least": min(load.heard, default=0),
        "events_heard_most": max(load.heard, default=0),
        "others": dict(load.others),
    }


def _wards(number: int) -> list[Ward]:
    designs = [ward_of("load", Design(people=PEOPLE, seed=seed)) for seed in range(1, min(number, DESIGNS) + 1)]
    return [_named(designs[each % len(designs)], f"load-{each}") for each in range(number)]


def _named(ward: Ward, name: str) -> Ward:
    return ward.model_copy(update={"ward": ward.ward.model_copy(update={"id": name})})


if __name__ == "__main__":
    typer.run(load)
