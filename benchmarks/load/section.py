"""What was measured under load, as a section of the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.reliability.table import DATABASES, table

NONE = "It has not been measured yet."
TIMES = ("database", "of", "number", "median", "p95", "p99", "longest")


def section(folder: Path) -> str:
    """The figures of each run whose findings the folder holds."""
    found = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("load_*.json"), reverse=True)]
    return "\n\n".join([table(TIMES, _times(found)), _events(found), *map(_about, found)]) if found else NONE


def _times(found: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    return [
        (DATABASES[each["on"]], what, spread["count"], *_milliseconds(spread))
        for each in found
        for what, spread in (
            ("edits under load", each["edits"]),
            ("those of them while the backup was taken", each["edits_beside_backup"]),
            ("edits of one manager alone", each["alone"]),
            ("first edits of a draft", each["first"]),
            ("an event until it is heard", each["events"]["lag"]),
        )
    ]


def _milliseconds(spread: dict[str, float]) -> list[str]:
    return [f"{spread[name] * 1000:,.0f}" if name in spread else "" for name in ("p50", "p95", "p99", "max")]


def _events(found: list[dict[str, Any]]) -> str:
    head = (
        "database",
        "processor time of an edit, ms",
        "anything else answered",
        "events heard by each",
        "events missed",
    )
    lines = [
        (
            DATABASES[each["on"]],
            f"{each['alone']['cpu'] * 1000:.0f}",
            ", ".join(f"{number} × {what}" for what, number in each["others"].items()) or "nothing",
            f"{each['events']['least']} to {each['events']['most']}",
            each["events"]["missed"],
        )
        for each in found
    ]
    return table(head, lines)


def _about(each: dict[str, Any]) -> str:
    """Where the time went, what was held in memory, and what became of the backup."""
    had, held, backup, machine = each["processor"], each["resident_mb"], each["backup"], each["machine"]
    return (
        f"{DATABASES[each['on']]}: {each['wards']} wards, {each['managers']} managers, {each['listeners']} listeners "
        f"for {each['seconds']:.0f} seconds on {machine['processor']}, {machine['cores']} cores, where others had left "
        f"a load of {each['load_before']:.1f} before it began. Of the cores the service had {had['service']:.2f}, the "
        f"two solves {had['solves']:.2f}, and everything else on the machine {had['others']:.2f}. The service held "
        f"{held['empty']:.0f} MB when it had started, {held['loaded']:.0f} MB at the end of that time, and "
        f"{held['every_ward']:.0f} MB once somebody had edited a draft of every ward. A backup taken meanwhile took "
        f"{backup['seconds']:.0f} s and {backup['megabytes']:.0f} MB; `roster restore` made another database of it, "
        f"whose audit trail of {backup['verified']['rows']:,} rows `roster audit verify` accepts."
    )
