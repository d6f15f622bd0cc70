"""Listeners to the events of jobs, and how long after an event each of them hears of it."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.load.wire import Wire

DATA = b"data:"


@dataclass
class Heard:
    """What listeners heard."""

    each: list[int] = field(default_factory=list)
    """Events that each of them heard."""
    lags: list[float] = field(default_factory=list)
    """Seconds from an event to somebody's hearing of it, of those that came while they listened."""
    missed: int = 0
    """Events whose numbers were left out or came twice."""
    others: Counter[str] = field(default_factory=Counter)
    """Listeners who were cut off."""


async def listen(port: int, token: str, jobs: Sequence[str], number: int) -> Heard:
    """Have so many listen to the jobs, in turns, until these end."""
    heard, began = Heard(), dt.datetime.now(dt.UTC)
    await asyncio.gather(*(_listen(Wire(port, token), jobs[each % len(jobs)], heard, began) for each in range(number)))
    return heard


async def _listen(wire: Wire, job: str, heard: Heard, began: dt.datetime) -> None:
    last = 0
    try:
        async for line in wire.lines(f"/v1/jobs/{job}/events"):
            if line.startswith(DATA):
                event = json.loads(line.removeprefix(DATA))
                heard.missed += event["number"] != last + 1
                last, at = event["number"], dt.datetime.fromisoformat(event["at"])
                if at > began:
                    heard.lags.append((dt.datetime.now(dt.UTC) - at).total_seconds())
    except (OSError, EOFError) as error:
        heard.others[f"listener: {type(error).__name__}"] += 1
    finally:
        await wire.close()
        heard.each.append(last)
