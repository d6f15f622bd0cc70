"""`docs/reliability.md` from what trials found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.load.section import section
from benchmarks.machine import ROOT
from benchmarks.reliability.table import DATABASES, row

PAGE = ROOT / "docs" / "reliability.md"
FOUND = ROOT / "docs" / "reliability"
"""What the trials found whose figures the page shows."""

TEMPLATE = Path(__file__).with_name("reliability.md.in")

ORDER = ("kills", "services", "cluster", "disk", "away")
TITLES = {
    "kills": "killed at random",
    "services": "two services, killed at random",
    "cluster": "jobs on a cluster, killed at random",
    "disk": "disk full, and room again",
    "away": "database crashed, and back",
}
DOUBT = ("in doubt", "unanswered and made", "unanswered and not made")
"""Counts of edits that were sent and not answered, or not with certainty."""


def page(folder: Path) -> str:
    """The page, with a row for each trial whose findings the folder holds."""
    found = [json.loads(path.read_text("utf-8")) for path in folder.glob("*-*.json")]
    found.sort(key=lambda each: (ORDER.index(each["trial"]), each["on"] != "sqlite"))
    return TEMPLATE.read_text("utf-8").format(
        done="\n".join(map(_done, found)),
        brought="\n".join(map(_brought, found)),
        wrong="\n".join(_wrong(found)),
        load=section(folder),
        processors=", ".join(sorted({each["machine"]["processor"] for each in found})) or "none yet",
    )


def _done(each: dict[str, Any]) -> str:
    kills = ", ".join(f"{number} × {name}" for name, number in sorted(each["kills"].items()))
    runs = each["runs"] if each["finished"] else f"{each['runs']}, not ended"
    return row(_name(each), runs, kills, each["lost_attempts"], f"{each['seconds'] / 60:.0f}", each["seed"])


def _brought(each: dict[str, Any]) -> str:
    edits = each["edits"]
    doubt = sum(number for name, number in edits.items() if name in DOUBT)
    ends = ", ".join(f"{number} {state}" for state, number in sorted(each["jobs"].items()))
    return row(_name(each), ends, edits.get("acknowledged", 0), doubt, each["audit_rows"], len(each["wrong"]))


def _wrong(found: list[dict[str, Any]]) -> list[str]:
    lines = [f"- {_name(each)}: {line}" for each in found for line in dict.fromkeys(each["wrong"])]
    return lines or ["Nothing was wrong in any of them."]


def _name(each: dict[str, Any]) -> str:
    return f"{DATABASES[each['on']]}, {TITLES[each['trial']]}"
