"""Examples of what is sent about staffing records, for the OpenAPI document."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from api.resources.staffing.intake import TABLES as FORMS
from api.storage.assembly.staffing import OF_BOARDS, OF_WARDS, SETUPS
from staffing_tools.tool.coefficients import shipped_set

FILE = Path(__file__).parent / "example.toml"

TABLES = {
    "daily-counts": "date,part,census,levels.L1,levels.L2\n2026-10-12,E,19,9,10\n",
    "quality-points": "measure,first,last,count,of\nfalls,2026-10-05,2026-10-11,1,140\n",
    "real-time-records": "date,shift,before,after,required.RN,actual.RN\n2026-10-12,E,green,green,3,3\n",
    "agency-bookings": (
        "id,worker,agency,contract,ward,role,start,end,hours,charge,comparator\n"
        "a1,w1,Agency One,framework,ward-a,RN,2026-05-16T21:00,2026-05-17T07:30,10,438,band-5-night\n"
    ),
}
"""Tables by kind."""


@lru_cache
def example(section: str) -> dict[str, Any]:
    """The examples of records, parts or setups by name."""
    found: dict[str, Any] = tomllib.loads(FILE.read_text("utf-8"))[section]
    return found


def examples() -> dict[str, Any]:
    """What is sent to each path, whatever the method."""
    ward, board = "/v1/wards/{ward_id}/staffing", "/v1/boards/{board_id}/staffing"
    found: dict[str, Any] = {}
    for kind in (*OF_WARDS, *OF_BOARDS):
        record = example("records")[kind.name]
        path = f"{board if kind.of_board else ward}/{kind.name}"
        one = f"{path}/{{record_id}}"
        found |= {path: record, one: record}
        found[f"{one}/supersede"] = {"because": "Counted again on paper", "record": record}
        if kind.name in FORMS:
            found[f"{path}/table"] = {FORMS[kind.name].key: [record]}
    for name in SETUPS:
        above, last = (ward, "setup") if name == "ward-setup" else (board, name.removeprefix("board-"))
        found[f"{above}/{last}"] = _setup(name)
    found[f"{board}/coefficient-sets"] = shipped_set("illustrative-acute-adult").model_dump(mode="json", by_alias=True)
    return found | _of_assessments() | _of_own()


def _setup(name: str) -> Any:
    given = example("setups").get(name)
    return SETUPS[name][1]().model_dump(mode="json", by_alias=True) if given is None else given


def _of_assessments() -> dict[str, Any]:
    every, one = "/v1/wards/{ward_id}/assessments", "/v1/wards/{ward_id}/assessments/{assessment_id}"
    head = {"id": "csm-2026-27", "year": "2026-27", "led_by": "Senior charge nurse of Ward A", "today": "2026-11-20"}
    parts = {f"{one}/parts/{name}": part for name, part in example("parts").items()}
    return parts | {
        every: head,
        one: {name: head[name] for name in ("led_by", "today")},
        f"{one}/report": {"form": "pdf"},
        f"{one}/experience": {"period_id": "0" * 26},
        f"{one}/demand": {"period_id": "0" * 26},
    }


def _of_own() -> dict[str, Any]:
    above = "/v1/wards/{ward_id}/staffing"
    return {
        f"{above}/own-risks": {"shift": "N", "category": "patients", "words": "One registered nurse for two wards."},
        f"{above}/own-escalations/{{record_id}}/disagreements": {"step": 1, "words": "This leaves nobody on nights."},
        f"{above}/own-escalations/{{record_id}}/reviews": {"words": "The decision should be looked at again."},
    }
